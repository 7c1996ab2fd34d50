/** What 工作簿 in 字典 says of a receipt. */
export const RECEIPT_KIND = '回执';

/** Names of the rows of 字典 by which a receipt tells what it is, beside product, version, scheme and year. */
export const receiptNames = {
  kind: '工作簿',
  branchCode: '支部代码',
  branchName: '支部名称',
  period: '期间',
  serial: '回执号',
  issuedOn: '回执日期',
  file: '文件',
  digest: '文件摘要',
  result: '处理结果',
  seal: '回执摘要',
  /** A row each: sheet and key of the row as JSON. */
  withdrawn: '撤销的决定',
  /** Followed by the key of the cover's item. */
  cover: '封面.',
} as const;

export const resultName = { accepted: '接收', returned: '退回' } as const;
