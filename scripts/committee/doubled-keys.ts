const TOKEN = /"(?:\\.|[^"\\])*"|[{}[\]:]/g;

/** Keys that a group of items of a JSON text has twice; of the two, a reader of JSON silently drops the first. */
export function doubledKeys(json: string): readonly string[] {
  const tokens = json.match(TOKEN) ?? [];
  const open: Set<string>[] = [];
  const doubled: string[] = [];
  tokens.forEach((token, index) => {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (token !== ':' && tokens[index + 1] === ':') {
      const key = JSON.parse(token) as string;
      if (open.at(-1)?.has(key) === true) doubled.push(key);
      open.at(-1)?.add(key);
    }
  });
  return doubled;
}
