import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What of a workbook is to be shown. */
export interface SheetView {
  readonly sheet: string;
  /** Such as `A1:H6`. */
  readonly range: string;
  /** `YYYY-MM-DD`, taken for today where the workbook asks for it. */
  readonly day: string;
  /** How wide the picture is, in pixels. */
  readonly width: number;
}

/** Parts of a sheet that say how it is printed. */
const PRINTING = /<(printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks)\b(?:[^>]*\/>|[\s\S]*?<\/\1>)/g;
/** What may stand behind those in a sheet (CT_Worksheet). */
const BEHIND = /<(?:drawing|legacyDrawing|tableParts|extLst)\b|<\/worksheet>/;
const PRINTED =
  '<printOptions headings="1"/>' +
  '<pageMargins left="0.2" right="0.2" top="0.2" bottom="0.2" header="0" footer="0"/>' +
  '<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="1"/>';

function asShown(xml: string, day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const plain = xml
    .replace(PRINTING, '')
    .replaceAll('TODAY()', `DATE(${year},${month},${date})`)
    .replace(/<pageSetUpPr\b[^>]*\/>/, '');
  const fitted = /<sheetPr\b[^>]*\/>/.test(plain)
    ? plain.replace(/<sheetPr\b([^>]*)\/>/, '<sheetPr$1><pageSetUpPr fitToPage="1"/></sheetPr>')
    : /<sheetPr\b/.test(plain)
      ? plain.replace('</sheetPr>', '<pageSetUpPr fitToPage="1"/></sheetPr>')
      : plain.replace(/(<worksheet\b[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
  return fitted.replace(BEHIND, (behind) => PRINTED + behind);
}

/** The workbook with nothing to print but what is to be shown, with the names of its columns and rows around it. */
function onlyShowing(workbook: Uint8Array, { sheet, range, day }: SheetView): Uint8Array {
  const parts = unzipSync(workbook);
  const text = (name: string): string => strFromU8(parts[name]!);
  const book = text('xl/workbook.xml');
  const sheets = [...book.matchAll(/<sheet\b[^>]*>/g)].map(([element]) => element);
  const at = sheets.findIndex((element) => element.includes(`name="${sheet}"`));
  const id = /r:id="([^"]+)"/.exec(sheets[at] ?? '')?.[1];
  const relation = [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].find(([one]) =>
    one.includes(`Id="${id}"`),
  );
  const target = /Target="\/?(?:xl\/)?([^"]+)"/.exec(relation?.[0] ?? '')?.[1];
  if (target === undefined) throw new Error(`no sheet ${sheet}`);
  const absolute = range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  const area = `<definedName name="_xlnm.Print_Area" localSheetId="${at}">'${sheet}'!${absolute}</definedName>`;
  const without = book
    .replace(/<definedName\b[^>]*name="_xlnm\.[^>]*>[^<]*<\/definedName>/g, '')
    .replace(/<definedNames\s*\/>|<definedNames>\s*<\/definedNames>/, '')
    .replace(/<bookViews>[\s\S]*?<\/bookViews>/, '')
    .replace('<sheets>', `<bookViews><workbookView activeTab="${at}"/></bookViews><sheets>`);
  const named = without.includes('<definedNames>')
    ? without.replace('<definedNames>', `<definedNames>${area}`)
    : without.replace('</sheets>', `</sheets><definedNames>${area}</definedNames>`);
  const hidden = named.replace(/<sheet\b[^>]*>/g, (element) =>
    element === sheets[at] ? element : element.replace(/ state="[^"]*"/, '').replace('<sheet', '<sheet state="hidden"'),
  );
  const name = `xl/${target}`;
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(hidden), [name]: strToU8(asShown(text(name), day)) });
}

/** A PNG of the range as LibreOffice prints it; its margins are white. */
export function drawSheet(workbook: Uint8Array, view: SheetView): Buffer {
  const dir = mkdtempSync(path.join(tmpdir(), 'chengnuo-screens-'));
  try {
    writeFileSync(path.join(dir, 'shown.xlsx'), onlyShowing(workbook, view));
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(tmpdir(), 'chengnuo-screens-lo')).href}`;
    const office = ['--headless', profile, '--convert-to', 'pdf', '--outdir', dir, path.join(dir, 'shown.xlsx')];
    execFileSync('soffice', office, { stdio: 'ignore' });
    const size = ['-scale-to-x', String(view.width), '-scale-to-y', '-1'];
    const pages = ['-png', '-singlefile', '-f', '1', '-l', '1'];
    execFileSync('pdftoppm', [...pages, ...size, path.join(dir, 'shown.pdf'), path.join(dir, 'shown')]);
    return readFileSync(path.join(dir, 'shown.png'));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
