import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

/** What is taken out of the gateway, one after the other: each `load`, each `sync`, each escape. */
const KINDS: readonly (readonly [kind: Piece['kind'], found: RegExp, instead: string])[] = [
  ['load', /\b[\w.]+\.load\('[^']*'\)/g, 'void 0'],
  ['sync', /await context\.sync\(\)/g, 'void 0'],
  // Text set as it is, without the apostrophe before it.
  ['escape', /(?<!function )\basTyped(?=[()])/g, 'String'],
  ['escape', /`'\$\{text\}`/g, 'text'],
  // A reference set as the text it is.
  ['escape', /`=\$\{String\(formula\)\}`/g, 'String(formula)'],
  // Formats that keep what is set from being read as something else.
  ['escape', /(?<=format: )GENERAL\b/g, 'null'],
  ['escape', /isDate \|\| format === TEXT_FORMAT \? GENERAL : null/g, 'null'],
  ['escape', /isDate \? null : content === 'day' \? DAY_FORMAT : INSTANT_FORMAT/g, 'null'],
];

export interface Piece {
  readonly kind: 'load' | 'sync' | 'escape';
  /** File, line and text: tells it from all others. */
  readonly name: string;
  readonly at: number;
  readonly text: string;
  readonly instead: string;
}

export const ROOM = 'addin/excel';

/** The pieces of a source of the gateway, in their order. */
function piecesIn(file: string, source: string): readonly Piece[] {
  const found = KINDS.flatMap(([kind, pattern, instead]) =>
    [...source.matchAll(pattern)].map(({ 0: text, index: at }): Piece => {
      const before = source.slice(0, at).split('\n');
      return { kind, name: `${file}:${before.length}:${before.at(-1)!.length + 1} ${text}`, at, text, instead };
    }),
  );
  return found.sort((a, b) => a.at - b.at);
}

/** The source with a switch at each piece: `isCut(name)` says whether it is left out. */
export function withSwitches(file: string, source: string): string {
  let from = 0;
  const parts = piecesIn(file, source).map(({ name, at, text, instead }) => {
    const kept = source.slice(from, at);
    from = at + text.length;
    return `${kept}(isCut(${JSON.stringify(name)}) ? ${instead} : ${text})`;
  });
  return parts.join('') + source.slice(from);
}

export async function allPieces(): Promise<readonly Piece[]> {
  const names = await readdir(ROOM, { recursive: true });
  const files = names.filter((name) => name.endsWith('.ts')).map((name) => `${ROOM}/${name.split(path.sep).join('/')}`);
  const found = files.sort().map(async (file) => piecesIn(file, await readFile(file, 'utf8')));
  return (await Promise.all(found)).flat();
}
