/** A command of a document that is run, but not by the runner. */
export interface Elsewhere {
  readonly command: RegExp;
  /** The file that runs it, from the repository's root, and the line by which it does. */
  readonly file: string;
  readonly line: string;
  readonly reason: string;
}

/** What `npm run check` does. */
const STAGES = 'scripts/check/stages.ts';

/** Commands that every change goes through anyway, on a clean checkout: they are not run a second time. */
export const ELSEWHERE: readonly Elsewhere[] = [
  { command: /^npm ci$/, file: '.ci/run', line: 'npm ci ', reason: '装依赖' },
  { command: /^npm run check$/, file: '.ci/run', line: 'npm run check\n', reason: '提交前的全部核对' },
  { command: /^npm run lint$/, file: STAGES, line: "'npm run --silent lint'", reason: '格式和结构' },
  { command: /^npm run typecheck$/, file: STAGES, line: "'npm run --silent typecheck'", reason: '类型' },
  { command: /^npm run demo$/, file: STAGES, line: "'npm run --silent demo'", reason: '示例' },
  { command: /^npm test$/, file: STAGES, line: "'npm test'", reason: '全部单元测试' },
  {
    command: /^(ADDIN_ORIGIN=\S+ )?npm run build:addin$/,
    file: STAGES,
    line: "'npm run --silent build:addin'",
    reason: '生成加载项；各种 OFFICE_JS 见 test/addin/build',
  },
  {
    command: /^npm run package$/,
    file: 'test/package/packed.ts',
    line: "'dist/package.js'",
    reason: '打包，只做 Linux 的',
  },
  {
    command: /^ADDIN_ORIGIN=\S+ OFFICE_JS=local npm run build:addin$/,
    file: 'test/addin/build/page.browser.test.ts',
    line: "OFFICE_JS: 'local'",
    reason: '生成自带 Office.js 的加载项',
  },
  {
    command: /^ADDIN_ORIGIN=\S+ OFFICE_JS=cn npm run build:addin$/,
    file: 'test/addin/build/office-js.test.ts',
    line: "officeJs('cn')",
    reason: '生成用世纪互联地址的加载项：只是地址不同',
  },
];

/** Why a command is run elsewhere, or undefined where the runner runs it. */
export const elsewhere = (command: string): Elsewhere | undefined =>
  ELSEWHERE.find((one) => one.command.test(command.replace(/\s+#.*$/, '').trim()));

/** The commands of a line: those joined by `&&` are judged one by one. */
export const partsOf = (line: string): readonly string[] =>
  line
    .replace(/\s+# .*$/, '')
    .split('&&')
    .map((part) => part.trim());
