import { isBuiltInDate, isDateFormat } from '../../../ledger/xlsx/number-format.ts';
import { Parts } from './parts.ts';

export interface Workbook {
  readonly parts: Parts;
  readonly date1904: boolean;
  /** Ordinary sheets with the paths of their parts. */
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly strings: readonly string[];
  /** By style: the number format's code, or the number of a built-in one. */
  readonly formats: readonly (string | number)[];
}

function stringsOf(parts: Parts, path: string | undefined): readonly string[] {
  const strings: string[] = [];
  if (path === undefined || !parts.has(path)) return strings;
  let within: string[] = [];
  let text = '';
  parts.parse(path, {
    open: (name) => {
      if (name === 'si') [within, text] = [[], ''];
      else within.push(name);
    },
    text: (said) => {
      if (within.at(-1) === 't' && !within.includes('rPh')) text += said;
    },
    close: (name) => {
      if (name === 'si') strings.push(text);
      else within.pop();
    },
  });
  return strings;
}

function formatsOf(parts: Parts, path: string | undefined): readonly (string | number)[] {
  const codes = new Map<number, string>();
  const formats: (string | number)[] = [];
  if (path === undefined || !parts.has(path)) return formats;
  let inCells = false;
  parts.parse(path, {
    open: (name, attributes) => {
      if (name === 'numFmt' && formats.length === 0)
        codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) {
        const id = Number(attributes['numFmtId'] ?? 0);
        formats.push(codes.get(id) ?? id);
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

/** Whether cells of a style show days or times, by the rules that the reader documents for number formats. */
export function showsDates(format: string | number | undefined): boolean {
  if (format === undefined) return false;
  return typeof format === 'number' ? isBuiltInDate(format) : isDateFormat(format);
}

export function openWorkbook(bytes: Uint8Array): Workbook {
  const parts = new Parts(bytes);
  const path = parts.targets('').find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const targets = parts.targets(path);
  const named: { name: string; id: string }[] = [];
  let date1904: boolean | undefined;
  parts.parse(path, {
    open: (name, attributes) => {
      // Extensions have an element of the same name, further down.
      if (name === 'workbookPr') date1904 ??= /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name === 'sheet') named.push({ name: attributes['name'] ?? '', id: attributes['id'] ?? '' });
    },
  });
  const sheets = named.flatMap(({ name, id }) => {
    const target = targets.find((one) => one.id === id);
    return target?.type === 'worksheet' ? [{ name, path: target.path }] : [];
  });
  const pathOf = (type: string): string | undefined => targets.find((one) => one.type === type)?.path;
  const strings = stringsOf(parts, pathOf('sharedStrings') ?? 'xl/sharedStrings.xml');
  return { parts, date1904: date1904 ?? false, sheets, strings, formats: formatsOf(parts, pathOf('styles')) };
}
