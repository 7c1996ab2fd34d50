import type { Option } from './command.ts';

/** `--pdf` of every command that writes Word files. */
export const pdfOption: Option = {
  type: 'boolean',
  help: '在每个 Word 文件旁边另存一份 PDF：用本机的 LibreOffice，没有的用 Chromium、Chrome 或 Edge',
};
