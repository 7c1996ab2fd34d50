import { problemOf, type Problem } from './problem.ts';
import type { ZipDirectory } from './zip-directory.ts';

/** Where the workbook's own part stands by custom. */
export const WORKBOOK = 'xl/workbook.xml';

/** What a zip without a workbook part is, by the names of its parts. */
export function foreignPackage(directory: ZipDirectory): Problem {
  const names = [...directory.keys()];
  const under = (folder: string): boolean => names.some((name) => name.startsWith(folder));
  if (directory.has('xl/workbook.bin')) return problemOf('file-xlsb', {});
  if (under('word/')) return problemOf('file-docx', {});
  if (under('ppt/')) return problemOf('file-pptx', {});
  if (under('xl/') || directory.has('[content_types].xml')) return problemOf('file-part-missing', { part: WORKBOOK });
  if (directory.has('ofd.xml')) return problemOf('file-ofd', {});
  if (directory.has('content.xml') || directory.has('meta-inf/manifest.xml')) return problemOf('file-ods', {});
  return problemOf('file-zip', { workbooks: names.filter((name) => /\.(xlsx|xlsm|xls|et)$/.test(name)).length });
}
