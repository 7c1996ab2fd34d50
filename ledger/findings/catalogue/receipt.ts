import { kind } from '../kind.ts';

const AGAIN = '请向上级党组织重新要这一份回执，不要在回执上改。';

/** Why a receipt is not carried into a ledger (V5), and findings about template versions. */
export const receiptKinds = {
  'template-older': kind<{ is: number; known: number }>({
    severity: 'notice',
    title: '台账是用以前的模板填写的',
    rule: '-',
    explain: ({ is, known }) => ({
      is: `模板版本是${is}，已按版本${known}的样子读取，内容没有变`,
      expected: `现在的模板是版本${known}`,
      todo: '不影响报送；要换成新模板，可以用 chengnuo migrate。',
    }),
  }),
  'not-a-receipt': kind<{ sheets: readonly string[] }>({
    severity: 'error',
    title: '不是回执',
    rule: 'V5',
    explain: ({ sheets }) => ({
      is: `这个工作簿不是回执，里面的工作表是：${sheets.slice(0, 6).join('、')}`,
      expected: '应为上级党组织发来的回执（.xlsx）',
      todo: '请核对文件；退回件、台账和回执的网页都不能当回执读入。',
    }),
  }),
  'receipt-newer': kind<{ is: number; known: number }>({
    severity: 'error',
    title: '回执的版本比程序新',
    rule: 'V5',
    explain: ({ is, known }) => ({
      is: `回执的模板版本是${is}`,
      expected: `本程序最高只认得${known}`,
      todo: '请升级程序后再读入。',
    }),
  }),
  'receipt-altered': kind<Record<never, never>>({
    severity: 'error',
    title: '回执被改动过或不完整',
    rule: 'V5',
    explain: () => ({
      is: '回执的内容与它自己的摘要不符，发出后被改动过，或缺了一部分',
      expected: '回执应与发出时一字不差',
      todo: AGAIN,
    }),
  }),
  'receipt-other-scheme': kind<{ receipt: string; ledger: string }>({
    severity: 'error',
    title: '回执的方案不同',
    rule: 'V5',
    explain: ({ receipt, ledger }) => ({
      is: `回执的方案是“${receipt}”`,
      expected: `应与台账的方案“${ledger}”相同`,
      todo: '请核对是否拿错了回执或台账。',
    }),
  }),
  'receipt-other-branch': kind<{ receipt: string; ledger: string }>({
    severity: 'error',
    title: '不是本支部的回执',
    rule: 'V5',
    explain: ({ receipt, ledger }) => ({
      is: `这是“${receipt}”的回执`,
      expected: `台账是“${ledger}”的，应读入本支部的回执`,
      todo: '请核对是否拿错了回执或台账；收到别的支部的回执，请退还上级党组织。',
    }),
  }),
  'receipt-other-year': kind<{ receipt: number; ledger: number | null }>({
    severity: 'error',
    title: '回执的年度不同',
    rule: 'V5',
    explain: ({ receipt, ledger }) => ({
      is: `这是${receipt}年度的回执`,
      expected: ledger === null ? '台账没有写明年度，应先补上' : `台账是${ledger}年度的，应读入同一年度的回执`,
      todo: `请把回执读入${receipt}年度的台账。`,
    }),
  }),
  'receipt-place-missing': kind<{ places: readonly string[] }>({
    severity: 'error',
    title: '台账中没有地方写',
    rule: 'V5',
    explain: ({ places }) => ({
      is: `台账中缺少${places.join('、')}`,
      expected: '应与下发的模板一样，工作表和表头齐全',
      todo: '请先把缺少的部分照模板补上，或在上级发来的退回件上改，再读入回执。',
    }),
  }),
  'receipt-id-missing': kind<{ ids: readonly string[] }>({
    severity: 'error',
    title: '回执中的承诺，台账里没有',
    rule: 'V5',
    explain: ({ ids }) => ({
      is: `上级对${ids.slice(0, 10).join('、')}${ids.length > 10 ? `等${ids.length}件` : ''}作了审定，承诺台账中没有这${ids.length > 1 ? '些' : '个'}编号`,
      expected: '报送过的承诺应都在台账里，编号不改、不删',
      todo: '请核对是否打开了旧的台账，或删改了编号；找回后再读入回执。',
    }),
  }),
  'receipt-ledger-older': kind<{ is: number; known: number }>({
    severity: 'error',
    title: '台账的模板版本较旧',
    rule: 'V5',
    explain: ({ is, known }) => ({
      is: `台账的模板版本是${is}`,
      expected: `读入回执的台账应为版本${known}`,
      todo: '请先用 chengnuo migrate 把台账换成新版本，再读入回执。',
    }),
  }),
};
