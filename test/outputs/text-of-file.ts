import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { deserialize } from 'node:v8';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { keptFrom } from '../../scripts/desk/cache.ts';
import { judgedFrom } from '../../scripts/desk/judged-bytes.ts';
import type { PackedLinked } from '../../scripts/desk/linked.ts';
import { type Packed, unpack } from '../../scripts/desk/packed.ts';
import { textOfPage } from '../documents/text.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of markup, a line for each paragraph, shared string, cell or comment. */
function textOfMarkup(markup: string): string {
  return markup
    .replace(/<\/(?:w:p|si|c|comment|dc:\w+|cp:\w+)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x?[0-9a-f]+|\w+);/gi, (all, name: string) => {
      if (!name.startsWith('#')) return ENTITIES[name] ?? all;
      return String.fromCodePoint(Number(name.replace('#', '').replace(/^x/i, '0x')));
    });
}

/** Every word in the parts of an Office file: cells, comments, properties, headers and footers too. */
function textOfPackage(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .map(([, part]) => textOfMarkup(strFromU8(part)))
    .join('\n');
}

const inflated = (packed: Uint8Array): string => inflateRawSync(packed).toString();

const plain = (_: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...value] : value instanceof Uint8Array ? null : value;

/** What the cache keeps of a workbook, behind a digest; but for the lines of the register, which are told by the register. */
function textOfKept(bytes: Buffer): string {
  const { judged: inBytes, ...kept } = keptFrom(bytes.subarray(32));
  const judged = judgedFrom(inBytes);
  const { links, extract } = judged;
  const members = links && [Buffer.from(links.names).toString(), inflated(links.members)];
  return JSON.stringify([kept, judged, members, extract && inflated(extract)], plain);
}

/** What it keeps of a workbook beside others. */
function textOfAnswer(bytes: Buffer): string {
  const { answer } = deserialize(bytes.subarray(32)) as {
    readonly answer: string | { readonly extract: Uint8Array } | PackedLinked;
  };
  if (typeof answer === 'string') return answer;
  if ('extract' in answer) return inflated(answer.extract);
  const { code, file, ledger } = answer;
  const told = 'frozen' in ledger ? Buffer.from(ledger.frozen).toString() : unpack(ledger.open as Packed<unknown>);
  return JSON.stringify([code, file, told], plain);
}

/** All text of a file that a run has written. */
export function textOfFile(file: string): string {
  const bytes = readFileSync(file);
  if (/\.(docx|xlsx)$/.test(file)) return textOfPackage(bytes);
  if (file.endsWith('.bin')) return textOfKept(bytes);
  if (/\.(linked|extract|returned)$/.test(file)) return textOfAnswer(bytes);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return file.endsWith('.html') ? textOfPage(text) : text;
}

/** Files below a folder, with `/`, sorted. */
export function filesIn(dir: string): readonly string[] {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
