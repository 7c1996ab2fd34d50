import { markdown } from '../../scripts/handbooks/markdown.ts';

/** What a document asks a person to do, in its order. */
export type Action =
  | { readonly kind: 'step'; readonly line: number; readonly name: string; readonly words: readonly string[] }
  | {
      readonly kind: 'commands';
      readonly line: number;
      readonly commands: readonly string[];
      /** What they print, as the document states it. */
      readonly prints: readonly string[] | null;
      /** Why they can't be run on a test machine. */
      readonly notHere: string | null;
      /** The document shows what the program refuses: each of them is wrong. */
      readonly refused: boolean;
    };

const NOT_HERE = 'not here:';
const REFUSED = 'refused';

/** Commands of a block, one a line; a line that ends in `\` goes on in the next; remarks of their own line are none. */
const commandsOf = (block: string): readonly string[] =>
  block
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

/** What the `<!-- run: … -->` comments of a piece of markup say. */
const runsIn = (markup: string): readonly string[] =>
  [...markup.matchAll(/<!--\s*run:\s*([\s\S]*?)\s*-->/g)].map(([, text]) => text!);

/** All that is done and run in a document. */
export function actionsOf(source: string): readonly Action[] {
  const actions: Action[] = [];
  let notHere: string | null = null;
  let refused = false;
  let open = false;
  for (const { type, content, info, map } of markdown().parse(source, {})) {
    const line = (map?.[0] ?? 0) + 1;
    const last = actions.at(-1);
    if (type === 'html_block') {
      for (const text of runsIn(content)) {
        if (text === REFUSED) refused = true;
        else if (text.startsWith(NOT_HERE)) notHere = text.slice(NOT_HERE.length).trim();
        else {
          const [name = '', ...words] = text.split(/\s+/);
          actions.push({ kind: 'step', line, name, words });
        }
      }
    } else if (type === 'fence' && info.trim() === 'sh') {
      actions.push({ kind: 'commands', line, commands: commandsOf(content), prints: null, notHere, refused });
      notHere = null;
      refused = false;
    } else if (type === 'fence' && info.trim() === 'text' && open && last?.kind === 'commands') {
      actions[actions.length - 1] = { ...last, prints: content.trimEnd().split('\n') };
    }
    open = type === 'fence' && info.trim() === 'sh';
  }
  if (notHere !== null) throw new Error(`no commands follow “not here: ${notHere}”`);
  return actions;
}
