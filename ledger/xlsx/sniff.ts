import { ascii, bytesAt, wide } from './bytes.ts';
import { problemOf, type Problem } from './problem.ts';

const OLE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const NONE = {};

const IMAGES = [
  Uint8Array.of(0xff, 0xd8, 0xff),
  Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
  ascii('GIF8'),
  ascii('BM'),
  Uint8Array.of(0x49, 0x49, 0x2a, 0x00),
  Uint8Array.of(0x4d, 0x4d, 0x00, 0x2a),
];

const ARCHIVES: readonly (readonly [string, Uint8Array])[] = [
  ['RAR', ascii('Rar!')],
  ['7z', Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf)],
  ['gzip', Uint8Array.of(0x1f, 0x8b, 0x08)],
];

/** The streams by which old Office files are known. */
const STREAMS: readonly (readonly [Uint8Array, Problem])[] = [
  [wide('EncryptedPackage\0'), problemOf('file-password', NONE)],
  [wide('Workbook\0'), problemOf('file-xls', NONE)],
  [wide('Book\0'), problemOf('file-xls', NONE)],
  [wide('WordDocument\0'), problemOf('file-docx', NONE)],
  [wide('PowerPoint Document\0'), problemOf('file-pptx', NONE)],
];

/** Its directory, of 128 bytes an entry, stands anywhere; the file's own stream comes before those of embedded objects. */
function oleProblem(bytes: Uint8Array): Problem {
  for (let at = 512; at < bytes.length; at += 128) {
    const stream = STREAMS.find(([name]) => bytes[at] === name[0] && bytesAt(bytes, at, name));
    if (stream) return stream[1];
  }
  return problemOf('file-ole', NONE);
}

function isImage(bytes: Uint8Array): boolean {
  if (bytesAt(bytes, 0, ascii('RIFF'))) return bytesAt(bytes, 8, ascii('WEBP'));
  if (bytesAt(bytes, 4, ascii('ftyp'))) return bytesAt(bytes, 8, ascii('hei')) || bytesAt(bytes, 8, ascii('mif1'));
  return IMAGES.some((start) => bytesAt(bytes, 0, start));
}

/** The first characters: UTF-16 by its mark, else byte by byte, for GBK and UTF-8 look the same to what we ask. */
function beginning(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 4096);
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  const text = new TextDecoder('latin1').decode(head);
  return text.startsWith('ï»¿') ? text.slice(3) : text;
}

/** C0 controls other than tab, line feed, form feed and carriage return do not occur in text. */
function isText(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) return false;
  }
  return true;
}

function textProblem(text: string): Problem {
  const start = text.trimStart().slice(0, 1024).toLowerCase();
  if (start.startsWith('<?xml') && !start.includes('<html')) return problemOf('file-xml', NONE);
  if (start.startsWith('<') || start.startsWith('mime-version:')) return problemOf('file-html', NONE);
  const firstLine = /^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '';
  return problemOf(/[,\t;]/.test(firstLine) ? 'file-csv' : 'file-text', NONE);
}

/** What a file is that is no zip; `null` for one that begins like a zip. */
export function sniff(bytes: Uint8Array): Problem | null {
  if (bytes.length === 0) return problemOf('file-empty', NONE);
  if (bytesAt(bytes, 0, ascii('PK\x03\x04')) || bytesAt(bytes, 0, ascii('PK\x05\x06'))) return null;
  if (bytesAt(bytes, 0, OLE)) return oleProblem(bytes);
  if (bytesAt(bytes, 0, ascii('%PDF'))) return problemOf('file-pdf', NONE);
  const text = beginning(bytes);
  if (isText(text)) return textProblem(text);
  const archive = ARCHIVES.find(([, start]) => bytesAt(bytes, 0, start));
  if (archive) return problemOf('file-archive', { format: archive[0] });
  return problemOf(isImage(bytes) ? 'file-image' : 'file-foreign', NONE);
}

/** What the name alone says: the lock file Excel (`~$`) or WPS (`.~`) leaves beside an open workbook. */
export function sniffName(name: string): Problem | null {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  return base.startsWith('~$') || base.startsWith('.~') ? problemOf('file-lock', NONE) : null;
}
