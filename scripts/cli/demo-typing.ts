import path from 'node:path';
import { commands } from './commands.ts';
import { quietly, say } from './out.ts';

export type Typed = Readonly<Record<string, string | true>>;

/** The terminal of a demo: what is told, and commands typed in the committee's folder. */
export interface Typing {
  readonly tell: (...lines: readonly string[]) => void;
  /** Files are named from the folder. */
  readonly type: (name: string, options: Typed, ...files: readonly string[]) => Promise<void>;
}

/** Of a demo told to a program (`json`), only the commands that `isTold` picks are told. */
export function typing(dir: string, json: boolean, isTold: (name: string, options: Typed) => boolean): Typing {
  const tell = (...lines: readonly string[]): void => {
    if (!json) say(...lines);
  };
  return {
    tell,
    type: async (name, options, ...files) => {
      const typed = Object.entries(options).map(([key, value]) => (value === true ? `--${key}` : `--${key} ${value}`));
      tell('', `> chengnuo ${[name, ...files, ...typed].join(' ')}`);
      const { run } = commands.find((one) => one.name === name)!;
      const work = (): Promise<number> =>
        run({ positionals: files.map((file) => path.join(dir, file)), options: { ...options, dir, json } });
      await (!json || isTold(name, options) ? work() : quietly(work));
    },
  };
}
