import { en } from './en.ts';
import { zh } from './zh.ts';

/** What a language must say; a missing text does not compile. */
export type Texts = typeof zh;

export type Language = 'zh' | 'en';

export const textsOf: Readonly<Record<Language, Texts>> = { zh, en };

/** What `lang` says of a language, for screen readers and fonts. */
export const languageTag: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** The language of a pane in an Excel of this display language, such as `zh-CN`. */
export const languageFor = (display: string): Language => (/^zh\b/i.test(display) ? 'zh' : 'en');
