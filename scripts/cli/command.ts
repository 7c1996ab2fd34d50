/** An option of a command, for reading and for `--help`. */
export interface Option {
  readonly type: 'string' | 'boolean';
  /** May be given several times; its values are joined by “、”. */
  readonly multiple?: true;
  /** What stands for the value in the help, such as `2026Q3`. */
  readonly value?: string;
  readonly help: string;
}

export interface Given {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

export interface Command {
  readonly name: string;
  /** How it is called, without the program's name. */
  readonly usage: string;
  readonly summary: string;
  readonly details: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  /** Loads and runs it; gives the exit code: 0 done, 1 done but some file was returned or could not be read. */
  readonly run: (given: Given) => Promise<number>;
}

/** Options every command has. */
export const commonOptions: Readonly<Record<string, Option>> = {
  dir: { type: 'string', value: '文件夹', help: '党委的文件夹；不写就是当前文件夹' },
  today: { type: 'string', value: '2026-10-08', help: '以这一天为“今天”；不写就是系统日期' },
  json: { type: 'boolean', help: '结果按 JSON 输出，供其他程序使用' },
  help: { type: 'boolean', help: '显示本说明' },
};
