import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Words of a printed page, in millimetres from its upper left corner. */
export interface Printed {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PrintedPage {
  readonly lines: readonly Printed[];
  readonly words: readonly Printed[];
}

const MM = 25.4 / 72;

/** Prints documents in one run of LibreOffice; gives the files by the names of the documents. */
export function toPdf(
  documents: Readonly<Record<string, Uint8Array>>,
  parent: string,
): Readonly<Record<string, string>> {
  const dir = mkdtempSync(path.join(parent, 'pdf-'));
  const profile = path.join(dir, 'profile');
  mkdirSync(profile);
  const names = Object.keys(documents);
  const files = names.map((name, at) => {
    const file = path.join(dir, `${at}.docx`);
    writeFileSync(file, documents[name]!);
    return file;
  });
  const options = ['--headless', `-env:UserInstallation=file://${profile}`, '--convert-to', 'pdf', '--outdir', dir];
  execFileSync('soffice', [...options, ...files], { stdio: 'ignore' });
  return Object.fromEntries(names.map((name, at) => [name, path.join(dir, `${at}.pdf`)]));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (text: string): string => text.replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all);

function boxes(markup: string, tag: 'line' | 'word', textOf: (inner: string) => string): readonly Printed[] {
  const pattern = new RegExp(
    `<${tag} xMin="([\\d.-]+)" yMin="([\\d.-]+)" xMax="([\\d.-]+)" yMax="([\\d.-]+)">(.*?)</${tag}>`,
    'gs',
  );
  return [...markup.matchAll(pattern)].map(([, left, top, right, bottom, inner]) => ({
    text: plain(textOf(inner!)),
    left: Number(left) * MM,
    top: Number(top) * MM,
    right: Number(right) * MM,
    bottom: Number(bottom) * MM,
  }));
}

/** Where each line and word of a printed document stands, by page. */
export function pagesOf(pdf: string): readonly PrintedPage[] {
  const markup = execFileSync('pdftotext', ['-bbox-layout', pdf, '-'], { maxBuffer: 2 ** 28 }).toString('utf8');
  return markup
    .split(/<page /)
    .slice(1)
    .map((page) => ({
      lines: boxes(page, 'line', (inner) => inner.replace(/<[^>]*>|\s/g, '')),
      words: boxes(page, 'word', (inner) => inner),
    }));
}

/** A stretch of rows of a drawn page in which there is ink, in millimetres. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const DPI = 150;

/** Bands of ink of a page, from above: `red` is the ink of the head of an official document. */
export function inkOf(pdf: string, page: number, colour: 'red' | 'black'): readonly Band[] {
  const options = ['-r', String(DPI), '-f', String(page), '-l', String(page), pdf];
  const bytes = execFileSync('pdftoppm', options, { maxBuffer: 2 ** 28 });
  const [head = '', width = '', height = ''] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1')) ?? [];
  const [w, h] = [Number(width), Number(height)];
  const inked = (at: number): boolean => {
    const [r, g, b] = [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!];
    return colour === 'red' ? r > 150 && g < 110 && b < 110 : r < 128 && g < 128 && b < 128;
  };
  const bands: { top: number; bottom: number; left: number; right: number }[] = [];
  let open = false;
  for (let y = 0; y < h; y++) {
    const at = Array.from({ length: w }, (_, x) => x).filter((x) => inked(head.length + (y * w + x) * 3));
    if (at.length > 0) {
      if (!open) bands.push({ top: y, bottom: y, left: w, right: 0 });
      const band = bands.at(-1)!;
      Object.assign(band, {
        bottom: y + 1,
        left: Math.min(band.left, at[0]!),
        right: Math.max(band.right, at.at(-1)!),
      });
    }
    open = at.length > 0;
  }
  const mm = (pixels: number): number => (pixels / DPI) * 25.4;
  return bands.map(({ top, bottom, left, right }) => ({
    top: mm(top),
    bottom: mm(bottom),
    left: mm(left),
    right: mm(right),
  }));
}
