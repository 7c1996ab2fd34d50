import type { FaceName } from '../../../templates/documents/render/word/face-names.ts';

/** How a face of the official layout is found on a computer. */
export interface KnownFont {
  /** What the system calls it beside its Chinese name. */
  readonly families: readonly string[];
  /** How its file is called, where only the files can be looked at. */
  readonly file: RegExp;
  /** A face much like it that the system itself may have. */
  readonly near?: { readonly name: string; readonly file: RegExp };
}

export const knownFonts: Readonly<Record<FaceName, KnownFont>> = {
  方正小标宋简体: { families: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05'], file: /^(fzxbs|方正小标宋)/i },
  黑体: { families: ['SimHei'], file: /^(simhei|黑体)/i },
  楷体_GB2312: {
    families: ['KaiTi_GB2312'],
    file: /^(楷体|kaiti|kai|simkai)[_ -]?gb2312/i,
    near: { name: '楷体', file: /^(simkai|kaiti|楷体)\./i },
  },
  仿宋_GB2312: {
    families: ['FangSong_GB2312'],
    file: /^(仿宋|fangsong|simfang)[_ -]?gb2312/i,
    near: { name: '仿宋', file: /^(simfang|fangsong|仿宋)\./i },
  },
  宋体: { families: ['SimSun'], file: /^(simsun|宋体)\./i },
};
