import path from 'node:path';

/** A rule to be broken: the file and name of the function, and what it gives instead. */
export interface Broken {
  readonly file: string;
  readonly name: string;
  /** An expression of TypeScript. */
  readonly gives: string;
}

/** The source with the exported function answering the same whatever it is asked; `null` where the file has none so named. */
export function breakRule(source: string, { name, gives }: Broken): string | null {
  const declared = new RegExp(`export (async function|function|const) ${name}\\b`);
  const found = declared.exec(source);
  if (!found) return null;
  const kept = `${name}Unbroken`;
  const renamed = source.replace(declared, `${found[1]} ${kept}`);
  return `${renamed}\nvoid ${kept};\nexport const ${name} = (() => (${gives})) as unknown as typeof ${kept};\n`;
}

/** A piece of a source to be replaced, by its place. */
export interface Replaced {
  readonly file: string;
  readonly at: number;
  readonly text: string;
  readonly instead: string;
}

function replacePiece(source: string, { at, text, instead }: Replaced): string {
  if (!source.startsWith(text, at)) throw new Error(`no ${text} at ${at}`);
  return source.slice(0, at) + instead + source.slice(at + text.length);
}

/**
 * Breaks the rule, or replaces the piece of a source, that the environment names (`npm run survivors`, the gateway's
 * mutations); does nothing in any other run of the tests.
 */
export function brokenRule(asked: string | undefined) {
  const broken = asked === undefined ? null : (JSON.parse(asked) as Broken | Replaced);
  return {
    name: 'broken-rule',
    enforce: 'pre' as const,
    transform(source: string, id: string): string | undefined {
      if (broken === null || id !== path.resolve(broken.file)) return undefined;
      return 'at' in broken ? replacePiece(source, broken) : (breakRule(source, broken) ?? undefined);
    },
  };
}
