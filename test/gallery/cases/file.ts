import { strToU8, zipSync } from 'fflate';
import { LIMITS, type Limits } from '../../../ledger/xlsx/limits.ts';
import { readGrid } from '../../../scripts/intake/node.ts';
import { type FileCode, type Problem, problemFinding, problemOf } from '../../../ledger/xlsx/problem.ts';
import { readFile } from '../../../scripts/intake/read-file.ts';
import { sniffName } from '../../../ledger/xlsx/sniff.ts';
import { entryOffsets, patched, rawParts, rawXlsx, workbookXml, worksheet, zipParts } from '../../support/raw-xlsx.ts';
import type { FileCase } from '../case.ts';
import { FILE } from '../run.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const wide = (text: string): readonly number[] =>
  [...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]);
const u32 = (n: number): Uint8Array => Uint8Array.of(n, n >> 8, n >> 16, n >> 24);
const zip = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
/** An old Office file with a stream of this name. */
const ole = (stream: string): Uint8Array =>
  Uint8Array.of(
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(1016),
    ...wide(`${stream}\0`),
    ...new Uint8Array(64),
  );
const cell = (xml: string): Uint8Array => rawXlsx({ rows: `<row r="1">${xml}</row>` });
const part = (path: string, content: string | null): Uint8Array => rawXlsx({ parts: { [path]: content } });

const LONG = rawXlsx({ rows: `<row r="1"><c r="A1"><v>${'1'.repeat(500)}</v></c></row>` });
const CELLS = cell(Array.from({ length: 11 }, () => '<c><v>1</v></c>').join(''));
const PLACES = entryOffsets(LONG, SHEET);
/** A workbook whose directory says something else of the sheet's part than is true. */
const lying = (offset: number, bytes: Uint8Array): Uint8Array => patched(LONG, PLACES.central + offset, bytes);

async function problemIn(bytes: Uint8Array, limits: Partial<Limits>): Promise<Problem | null> {
  const read = readGrid(bytes, { limits: { ...LIMITS, ...limits } });
  return Promise.resolve('problem' in read ? read.problem : null);
}

async function findingOf(problem: Promise<Problem | null>, name: string) {
  const found = await problem;
  return found === null ? [] : [problemFinding(found, name)];
}

const bytes = (code: FileCode, what: string, content: Uint8Array, limits: Partial<Limits> = {}): FileCase => ({
  code,
  what,
  at: '',
  findings: () => findingOf(problemIn(content, limits), FILE),
});

/** What befalls the reading itself and can't be brought about by a file's content alone. */
const befallen = (problem: Problem, what: string): FileCase => ({
  code: problem.code,
  what,
  at: '',
  findings: () => findingOf(Promise.resolve(problem), FILE),
});

async function notThere(): Promise<Problem | null> {
  const { outcome } = await readFile({ path: `${import.meta.dirname}/没有这个文件.xlsx`, name: FILE });
  return 'problem' in outcome ? outcome.problem : null;
}

/** A file as a whole: what it is, whether it can be read. */
export const fileCases: readonly FileCase[] = [
  bytes('file-empty', '空文件', new Uint8Array(0)),
  {
    code: 'file-lock',
    what: '打开工作簿时留下的临时文件',
    at: '',
    findings: () => findingOf(Promise.resolve(sniffName(`~$${FILE}`)), `~$${FILE}`),
  },
  bytes('file-csv', '逗号分隔的文本', strToU8('编号,承诺主体\r\n1,张三\r\n')),
  bytes('file-text', '通知的正文', strToU8('关于报送承诺台账的通知\n各支部：')),
  bytes('file-html', '办公系统导出的网页', strToU8('<html><table><tr><td>编号</td></tr></table></html>')),
  bytes('file-xml', 'Excel 2003 的 XML 表格', strToU8('<?xml version="1.0"?><Workbook/>')),
  bytes('file-pdf', '打印成的 PDF', latin('%PDF-1.7\n')),
  bytes('file-image', '照片', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)),
  bytes('file-ods', 'LibreOffice 的表格', zip('mimetype', 'content.xml', 'META-INF/manifest.xml')),
  bytes('file-ofd', '版式文件', zip('OFD.xml', 'Doc_0/Document.xml')),
  bytes('file-docx', 'Word 文档', zip('[Content_Types].xml', '_rels/.rels', 'word/document.xml')),
  bytes('file-pptx', '演示文稿', zip('[Content_Types].xml', 'ppt/presentation.xml')),
  bytes('file-zip', '打了包的两个台账', zip('一支部.xlsx', '二支部.xlsx')),
  bytes('file-archive', 'RAR 压缩包', latin('Rar!\x1a\x07\x01\0')),
  bytes('file-foreign', '来历不明的字节', Uint8Array.of(1, 2, 3, 0, 255, 7)),
  bytes('file-password', '设了打开密码', ole('EncryptedPackage')),
  bytes('file-xls', '旧格式的工作簿', ole('Workbook')),
  bytes('file-ole', '别的旧格式文件', ole('Something')),
  bytes('file-xlsb', '二进制工作簿', zip('[Content_Types].xml', 'xl/workbook.bin')),
  bytes('file-truncated', '只传了一半', LONG.slice(0, LONG.length / 2)),
  bytes('file-corrupt', '中间的字节坏了', patched(LONG, PLACES.data + 20, Uint8Array.of(255, 255, 255, 255))),
  bytes('file-crc', '校验码不符', lying(16, u32(1))),
  bytes('file-size-wrong', '比所报的短', lying(24, u32(5000))),
  bytes('file-part-twice', '同一部分有两份', zip('xl/workbook.xml', 'XL/Workbook.xml')),
  bytes('file-bomb', '比所报的长', lying(24, u32(10))),
  bytes('file-too-big', '报称解开有 1 GB', lying(24, u32(1 << 30))),
  befallen(problemOf('file-too-heavy', { megabytes: 180, most: 100 }), '文件有 180 MB'),
  bytes('file-too-many-parts', '内部文件比限定的多（这里限 3 个）', LONG, { parts: 3 }),
  bytes('file-too-many-cells', '单元格比限定的多（这里限 10 个）', CELLS, { cells: 10 }),
  bytes('file-zip-encrypted', '压缩时加了密码', lying(8, Uint8Array.of(1))),
  bytes('file-zip-method', '别的压缩方式', lying(10, Uint8Array.of(12))),
  bytes('file-dtd', '文字表里有文档类型声明', part(STRINGS, '<?xml version="1.0"?><!DOCTYPE sst><sst/>')),
  bytes('file-encoding', '工作表用了没有人认识的编码', part(SHEET, worksheet('').replace('UTF-8', 'x-none'))),
  bytes('file-part-missing', '少了工作表的部分', part(SHEET, null)),
  bytes('file-no-sheets', '一张工作表也没有', part('xl/workbook.xml', workbookXml(''))),
  bytes('file-xml-cut', '工作表没有写完', part(SHEET, worksheet('').replace('</worksheet>', ''))),
  bytes('file-xml-broken', '单元格里套着单元格', cell('<c r="A1"><v>1</v><c r="B1"><v>2</v></c>')),
  bytes('file-string-index', '要用没有的文字', cell('<c r="A1" t="s"><v>7</v></c>')),
  bytes('file-address', '有第 0 行', cell('<c r="A0"><v>1</v></c>')),
  { code: 'file-not-opened', what: '读的时候文件已经不在', at: '', findings: () => findingOf(notThere(), FILE) },
  befallen(problemOf('file-crashed', {}), '读它的进程两次出错退出'),
  befallen(problemOf('file-timeout', { seconds: 30 }), '读它两次都超过时限'),
];

/** A workbook that is in order, so that the cases above are known to be wrong in one thing only. */
export const WHOLE_WORKBOOK = zipParts(rawParts());
