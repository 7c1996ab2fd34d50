/** Findings that show only when workbooks of several branches are laid side by side (V3, V4). */
export const acrossKinds = {};
