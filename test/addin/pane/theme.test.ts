import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { contrast, luminance, rgbOf } from '../../../addin/taskpane/contrast.ts';
import { displayLanguage, hostColours } from '../../../addin/taskpane/office.ts';
import { languageFor } from '../../../addin/taskpane/texts/texts.ts';
import { themeFor } from '../../../addin/taskpane/theme.ts';

describe('contrast', () => {
  it('reads colours of three and six digits, and nothing else', () => {
    expect(rgbOf('#FFA500')).toEqual([255, 165, 0]);
    expect(rgbOf('#fA0')).toEqual([255, 170, 0]);
    expect([rgbOf('orange'), rgbOf('#12345'), rgbOf('#gggggg'), rgbOf('')]).toEqual([null, null, null, null]);
  });

  it('is 21 of black and white, 1 of a colour and itself, and of one that can’t be read', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#ffffff', '#000')).toBeCloseTo(21, 10);
    expect(contrast('#123456', '#123456')).toBe(1);
    expect(contrast('windowtext', '#ffffff')).toBe(1);
  });

  it('is 4.54 of #767676 on white, the lightest grey that WCAG takes, and 4.48 of the next', () => {
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('weighs green most and blue least', () => {
    expect([luminance([255, 0, 0]), luminance([0, 255, 0]), luminance([0, 0, 255])]).toEqual([0.2126, 0.7152, 0.0722]);
  });
});

const host = (background: string) => ({ host: { background, foreground: '#000000' }, prefersDark: false });

describe('the theme', () => {
  it('takes over the background of Excel’s white, colourful and black themes', () => {
    // Text of every kind stays readable on each of them.
    expect(themeFor(host('#FFFFFF')).colorNeutralBackground1).toBe('#FFFFFF');
    expect(themeFor(host('#F5F5F5')).colorNeutralBackground1).toBe('#F5F5F5');
    expect(themeFor(host('#262626')).colorNeutralBackground1).toBe('#262626');
  });

  it('is dark on the dark grey theme, on a background of its own: grey text could not be read on #666666', () => {
    const theme = themeFor(host('#666666'));
    expect(theme.colorNeutralForeground1).toBe(webDarkTheme.colorNeutralForeground1);
    expect(theme.colorNeutralBackground1).toBe(webDarkTheme.colorNeutralBackground1);
  });

  it('goes by what the person prefers where the host does not tell, as Excel on the web', () => {
    const background = (prefersDark: boolean) => themeFor({ host: null, prefersDark }).colorNeutralBackground1;
    expect(background(true)).toBe(webDarkTheme.colorNeutralBackground1);
    expect(background(false)).toBe(webLightTheme.colorNeutralBackground1);
  });

  it('does not trust a colour that it can’t read', () => {
    const theme = themeFor({ host: { background: 'ButtonFace', foreground: '' }, prefersDark: true });
    expect(theme.colorNeutralBackground1).toBe(webDarkTheme.colorNeutralBackground1);
  });
});

describe('what Office tells', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is the language of Excel’s menus, the browser’s outside Excel', () => {
    vi.stubGlobal('navigator', { language: 'de-DE' });
    expect(displayLanguage()).toBe('de-DE');
    vi.stubGlobal('Office', { context: { displayLanguage: 'zh-TW' } });
    expect(displayLanguage()).toBe('zh-TW');
  });

  it('is nothing of colours on the web, where there is no officeTheme', () => {
    vi.stubGlobal('Office', { context: {} });
    expect(hostColours()).toBeNull();
    vi.stubGlobal('Office', {
      context: { officeTheme: { bodyBackgroundColor: '#262626', bodyForegroundColor: '#FFFFFF' } },
    });
    expect(hostColours()).toEqual({ background: '#262626', foreground: '#FFFFFF' });
  });

  it('makes the pane Chinese in any Chinese Excel, English in any other', () => {
    expect(['zh-CN', 'zh-HK', 'ZH', 'en-US', 'ja-JP', 'zhuang'].map(languageFor)).toEqual([
      'zh',
      'zh',
      'zh',
      'en',
      'en',
      'en',
    ]);
  });
});
