/** The one builder of workbooks. Importing it is cheap: exceljs itself is loaded when a workbook is made. */
export { buildBranchRoster } from './branch-roster.ts';
export { buildCommitteeBook } from './committee-workbook.ts';
export { type CrossSheetRule, crossSheetRules } from './cross-sheet-rules.ts';
export { evaluationParts } from './evaluation.ts';
export { buildLedger } from './ledger.ts';
export { buildTable } from './plain-table.ts';
export { buildReturned } from './returned.ts';
export { buildReceipt } from './receipt.ts';
