/** Findings about the committee’s own workbook (党委工作簿), and about rows of a branch that are the committee’s to write (R5). */
export const committeeKinds = {};
