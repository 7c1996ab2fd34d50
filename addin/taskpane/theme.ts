import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { contrast, luminance, rgbOf } from './contrast.ts';
import type { HostColours } from './office.ts';

/** What is known of how the pane should look. */
export interface Look {
  /** `null` where the host does not tell. */
  readonly host: HostColours | null;
  readonly prefersDark: boolean;
}

/** WCAG 2.2 AA, text of ordinary size. */
const ENOUGH = 4.5;

/** Colours of text that the pane puts on its background. */
const TEXTS = [
  'colorNeutralForeground1',
  'colorNeutralForeground2',
  'colorNeutralForeground3',
  'colorBrandForegroundLink',
  'colorPaletteRedForeground1',
] as const satisfies readonly (keyof Theme)[];

/** Fonts of Windows, Mac and Linux that hold Chinese, after the one of Office. */
const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

function isDark({ host, prefersDark }: Look): boolean {
  const background = host === null ? null : rgbOf(host.background);
  // Black text reads better on a light colour than white: where both contrasts are equal lies 0.179.
  return background === null ? prefersDark : luminance(background) < 0.179;
}

/**
 * The theme nearest to the host's: light or dark by its background, which is taken over where all text stays readable on
 * it. Under forced colours (高对比度) the browser puts the person's own colours over either.
 */
export function themeFor(look: Look): Theme {
  const theme = { ...(isDark(look) ? webDarkTheme : webLightTheme), fontFamilyBase };
  const background = look.host?.background;
  if (background === undefined || !TEXTS.every((text) => contrast(theme[text], background) >= ENOUGH)) return theme;
  return { ...theme, colorNeutralBackground1: background };
}
