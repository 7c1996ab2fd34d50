import { kind } from '../kind.ts';

/** Findings about a file as a whole: what it is, whether it can be read. */
export const fileKinds = {
  'file-empty': kind<Record<never, never>>({
    severity: 'error',
    title: '空文件',
    rule: '-',
    explain: () => ({ is: '文件大小为零', expected: '应为承诺台账工作簿（.xlsx）', todo: '请支部重新发送。' }),
  }),
};
