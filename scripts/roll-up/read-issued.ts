import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { readRegular } from '../files/read-regular.ts';
import { sealOf } from '../issue/build-record.ts';
import { ISSUE_FILE } from '../issue/record.ts';
import { shownText } from './clean.ts';
import { readJson } from './read-json.ts';
import type { IssuedAs } from './source.ts';

const FOLDER = /^已印发-([1-9]\d*)$/;

/** As much of 印发.json as is merged; the items stay with the committee that issued it. */
const recordShape = z.looseObject({
  record: z.literal(1),
  number: z.string(),
  prefix: z.string(),
  issuedOn: z.string(),
  asOf: z.string(),
  figures: z.unknown(),
  documents: z.array(z.object({ name: z.string(), digest: z.string() })),
  seal: z.string(),
});

export type ReadIssued =
  | {
      readonly data: unknown;
      readonly digest: string;
      readonly issued: IssuedAs;
      readonly whole: boolean;
      readonly notes: readonly string[];
    }
  | { readonly problem: string; readonly folder: string };

/** Digest of a document that was sent along but can't be read: of no file. */
const UNREADABLE = '';
/** Bytes; documents are far smaller, but whoever sent the folder may have put anything in their place. */
const LARGEST = 100 * 1024 * 1024;

/** Names of documents that are others than when they were issued; one that was not sent along is no matter. */
async function changedDocuments(at: string, documents: z.infer<typeof recordShape>['documents']) {
  const changed: string[] = [];
  for (const { name, digest } of documents) {
    const file = path.resolve(at, name);
    if (!file.startsWith(at + path.sep)) continue;
    const now = await readRegular(file, { most: LARGEST }).then(
      (bytes) => bytes && createHash('sha256').update(bytes).digest('hex'),
      () => UNREADABLE,
    );
    if (now !== null && now !== digest) changed.push(shownText(name));
  }
  return changed;
}

async function readFolder(at: string, serial: number, notes: readonly string[]): Promise<ReadIssued> {
  const folder = path.basename(at);
  const file = await readJson(path.join(at, ISSUE_FILE));
  if (file === null) return { folder, problem: `“${folder}”中没有${ISSUE_FILE}` };
  if ('problem' in file) return { folder, problem: `“${folder}”中的${ISSUE_FILE}${file.problem}` };
  const record = recordShape.safeParse(file.data).data;
  if (record === undefined) return { folder, problem: `“${folder}”中的${ISSUE_FILE}不是程序写出的样子` };
  let whole: boolean;
  try {
    whole = sealOf(file.data as Readonly<Record<string, unknown>>) === record.seal;
  } catch (fault) {
    // Nested so deep that it can't be written again: no program of ours made it.
    if (!(fault instanceof RangeError)) throw fault;
    whole = false;
  }
  const changed = await changedDocuments(at, record.documents);
  return {
    data: record.figures,
    digest: file.digest,
    issued: {
      folder,
      serial,
      number: shownText(record.prefix + record.number),
      issuedOn: shownText(record.issuedOn),
    },
    whole,
    notes: changed.length === 0 ? notes : [...notes, `印发后被改动的文件：${changed.join('、')}；数字按印发.json计入`],
  };
}

/** What was issued last in 通报/期间, or the one 已印发-N that was sent; `null` where nothing was issued. */
export async function readLastIssued(target: string): Promise<ReadIssued | null> {
  const names = await readdir(target).catch((): string[] => []);
  if (names.includes(ISSUE_FILE)) {
    return readFolder(target, Number(FOLDER.exec(path.basename(target))?.[1] ?? 1), []);
  }
  const serials = names
    .flatMap((name) => FOLDER.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
  const last = serials.at(-1);
  if (last === undefined) return null;
  const gap = serials.findIndex((serial, index) => serial !== index + 1);
  const notes = gap === -1 ? [] : [`没有已印发-${gap + 1}，按最后一次印发的计入`];
  return readFolder(path.join(target, `已印发-${last}`), last, notes);
}
