import type { FileCode } from '../../ledger/xlsx/problem.ts';

/** The class of a file without a grid: another kind of file, or a workbook that cannot be read. */
export type FileState = 'unreadable' | 'notWorkbook';

/** Spelt out code by code, so that a new kind of problem must be given its class. */
const STATES: Readonly<Record<FileCode, FileState>> = {
  'file-empty': 'notWorkbook',
  'file-lock': 'notWorkbook',
  'file-csv': 'notWorkbook',
  'file-text': 'notWorkbook',
  'file-html': 'notWorkbook',
  'file-xml': 'notWorkbook',
  'file-pdf': 'notWorkbook',
  'file-image': 'notWorkbook',
  'file-ods': 'notWorkbook',
  'file-ofd': 'notWorkbook',
  'file-docx': 'notWorkbook',
  'file-pptx': 'notWorkbook',
  'file-zip': 'notWorkbook',
  'file-archive': 'notWorkbook',
  'file-foreign': 'notWorkbook',
  'file-password': 'unreadable',
  'file-xls': 'unreadable',
  'file-ole': 'unreadable',
  'file-xlsb': 'unreadable',
  'file-truncated': 'unreadable',
  'file-corrupt': 'unreadable',
  'file-crc': 'unreadable',
  'file-size-wrong': 'unreadable',
  'file-part-twice': 'unreadable',
  'file-bomb': 'unreadable',
  'file-too-big': 'unreadable',
  'file-too-heavy': 'unreadable',
  'file-too-many-parts': 'unreadable',
  'file-too-many-cells': 'unreadable',
  'file-zip-encrypted': 'unreadable',
  'file-zip-method': 'unreadable',
  'file-dtd': 'unreadable',
  'file-encoding': 'unreadable',
  'file-part-missing': 'unreadable',
  'file-no-sheets': 'unreadable',
  'file-xml-cut': 'unreadable',
  'file-xml-broken': 'unreadable',
  'file-string-index': 'unreadable',
  'file-address': 'unreadable',
  'file-not-opened': 'unreadable',
  'file-crashed': 'unreadable',
  'file-timeout': 'unreadable',
};

export function fileState(code: FileCode): FileState {
  return STATES[code];
}
