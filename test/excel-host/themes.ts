/** `Office.context.officeTheme` of Excel under its own themes (文件 › 帐户 › Office 主题), and under a contrast theme of Windows. */
export const themes = {
  /** 彩色 and 白色. */
  light: {
    bodyBackgroundColor: '#ffffff',
    bodyForegroundColor: '#262626',
    controlBackgroundColor: '#ffffff',
    controlForegroundColor: '#262626',
  },
  /** 深灰色. */
  grey: {
    bodyBackgroundColor: '#666666',
    bodyForegroundColor: '#f0f0f0',
    controlBackgroundColor: '#d4d4d4',
    controlForegroundColor: '#262626',
  },
  /** 黑色. */
  dark: {
    bodyBackgroundColor: '#262626',
    bodyForegroundColor: '#ffffff',
    controlBackgroundColor: '#444444',
    controlForegroundColor: '#ffffff',
  },
  /** 对比度主题 “夜空” and the like. */
  highContrast: {
    bodyBackgroundColor: '#000000',
    bodyForegroundColor: '#ffffff',
    controlBackgroundColor: '#000000',
    controlForegroundColor: '#ffffff',
  },
} as const;
