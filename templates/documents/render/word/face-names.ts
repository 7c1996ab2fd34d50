/** The faces that the styles name. A Word file holds their names alone: the computer that shows it must have them. */
export const faceNames = ['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312', '宋体'] as const;

export type FaceName = (typeof faceNames)[number];
