import { plainUtf8 } from '../../ledger/xlsx/decode.ts';
import { LIMITS } from '../../ledger/xlsx/limits.ts';
import { inflate } from '../intake/node.ts';
import { Package } from '../../ledger/xlsx/package.ts';
import { workbookPath } from '../../ledger/xlsx/read-workbook.ts';
import { parseWorkbookPart } from '../../ledger/xlsx/workbook-part.ts';
import { type ZipDirectory, readDirectory } from '../../ledger/xlsx/zip-directory.ts';
import { unpack } from '../../ledger/xlsx/zip-entry.ts';
import { CannotEdit } from '../../templates/workbook/edits/cannot-edit.ts';

/** Where the parts of a workbook are that can be read, and their text. */
export interface OpenPackage {
  readonly directory: ZipDirectory;
  readonly workbook: string;
  readonly styles: string | undefined;
  readonly calcChain: string | undefined;
  /** In the order of the workbook, which is that of the grid. */
  readonly sheets: readonly { readonly path: string; readonly tables: readonly string[] }[];
  readonly has: (path: string) => boolean;
  /** A part as it is, character for character. */
  readonly text: (path: string) => string;
}

const exact = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function textOf(bytes: Uint8Array, path: string): string {
  let text: string;
  try {
    text = exact.decode(bytes);
  } catch {
    throw new CannotEdit(`文件中的“${path}”不是 UTF-8 编码`);
  }
  const encoding = /^\ufeff?<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(text)?.[1] ?? 'utf-8';
  if (encoding.toLowerCase() !== 'utf-8') throw new CannotEdit(`文件中的“${path}”不是 UTF-8 编码`);
  return text;
}

/** Opens a workbook that `readGrid` can read. */
export function openPackage(bytes: Uint8Array): OpenPackage {
  const directory = readDirectory(bytes, LIMITS);
  if ([...directory.keys()].some((name) => name.startsWith('_xmlsignatures/'))) {
    throw new CannotEdit('文件带有数字签名，一写入签名就失效', '请先在 Excel 中去掉签名');
  }
  const parts = new Package(directory, (entry) => unpack(bytes, entry, inflate), plainUtf8, LIMITS);
  const workbook = workbookPath(parts, directory);
  const relationships = parts.relationships(workbook);
  const pathOf = (type: string): string | undefined => relationships.find((one) => one.type === type)?.path;
  const sheets = parseWorkbookPart(parts.xml(workbook, 'workbook')).sheets.map(({ relationship }) => {
    const path = relationships.find(({ id }) => id === relationship)?.path ?? '';
    const tables = parts.relationships(path).filter(({ type }) => type === 'table');
    return { path, tables: tables.map((table) => table.path) };
  });
  return {
    directory,
    workbook,
    styles: pathOf('styles'),
    calcChain: pathOf('calcChain'),
    sheets,
    has: (path) => parts.has(path),
    text: (path) => textOf(parts.raw(path), path),
  };
}
