/** The invented committee, laid over the scheme it extends; becomes 方案.json. */
export const committee = {
  extends: 'construction',
  name: '青石县建管局承诺制度',
  committee: {
    name: '中共青石县建筑工程管理局委员会',
    numberPrefix: '青建管委',
    addressees: '局属各党（总）支部',
    copyTo: '县委组织部，县直机关工委',
    printer: '中共青石县建筑工程管理局委员会办公室',
    basis: '关于在全系统党组织和党员中推行承诺制度的意见',
    reportTo: '局党委办公室',
  },
} as const;

/** Of the bureau: who inspects, and who helps a branch from above (上帮下). */
export const bureau = {
  inspectors: ['局督查组周明远、韩立秋', '局督查组贺文彬、宋佳音', '局督查组周明远、宋佳音'],
  leaders: ['周明远', '贺文彬', '陆建成'],
} as const;
