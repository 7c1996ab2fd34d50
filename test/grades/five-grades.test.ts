import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EvaluationFigures } from '../../ledger/figures/evaluation.ts';
import { institutions } from '../../scripts/demo/institutions/index.ts';
import type { Institution } from '../../scripts/demo/year/institution.ts';
import type { LedgerInput } from '../../templates/workbook/input.ts';
import { filesIn, textOfFile } from '../outputs/text-of-file.ts';
import { type Committee, VOTES, bureauOf, institutional } from '../privacy/committees.ts';
import { CommitteeFolder } from '../privacy/year.ts';
import { type Done, command } from './command.ts';

const GRADES = [
  { name: '优秀', points: 100, from: 90 },
  { name: '良好', points: 85, from: 80 },
  { name: '中等', points: 70, from: 70 },
  { name: '及格', points: 60, from: 60 },
  { name: '待改进', points: 0, from: 0 },
];
const NAMES = GRADES.map(({ name }) => name);
const evaluation = { grades: GRADES };

/** Words with 满意 in them that are no grades. */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  'the third gate of closing: the name of a column, in the words of the town': /群众已满意/g,
  'the share of the good votes of a ballot on posts': /满意票数|满意度测评/g,
  'what a document calls the share of the first grade, where it tells one': /满意率/g,
};

/** What people wrote themselves says nothing of grades: another word stands in it. */
const reworded = <T>(said: T): T => JSON.parse(JSON.stringify(said).replaceAll('满意', '称心')) as T;

function town(): Committee {
  const plain = reworded(institutions['town']!);
  const own: Institution = { ...plain, scheme: { ...plain.scheme, evaluation } };
  return institutional(own, own.branches.slice(0, 2));
}

function construction(): Committee {
  const bureau = bureauOf({ evaluation });
  const ledgerAt = (code: string, until: string): LedgerInput => {
    const { rows, ...ledger } = bureau.ledgerAt(code, until);
    return { ...ledger, rows: reworded(rows) ?? {} };
  };
  return { ...bureau, ledgerAt };
}

/** Names of the grades that come with the software, in what a program wrote. */
function builtInGrades(text: string): readonly string[] {
  const rest = Object.values(ALLOWED).reduce((left, allowed) => left.replace(allowed, ''), text);
  return [...rest.matchAll(/.{0,20}满意.{0,12}/g)].map(([found]) => found);
}

const asIs = <T>(one: T): T => one;

describe.each([
  ['town', town],
  ['construction', construction],
])('E4: five grades of other names, in a scheme that extends %s', (id, make) => {
  let dir: string;
  let committee: Committee;
  const done: Record<string, Done> = {};
  const first = (): string => committee.codes[0]!;

  beforeAll(async () => {
    dir = mkdtempSync(path.join(tmpdir(), 'chengnuo-grades-'));
    committee = make();
    const folder = new CommitteeFolder(dir, committee, { ledger: asIs, book: asIs, roster: asIs });
    const run = async (name: string, options: Readonly<Record<string, string | true>>, ...files: readonly string[]) => {
      done[`${name} ${Object.values(options)[0]}`] = await command(dir, name, options, ...files);
    };
    await folder.begin();
    await run('template', { year: '2026', today: '2026-01-04' });
    await folder.receive('2026Q2', '2026-07-04');
    await run('check', { period: '2026Q2', today: '2026-07-07' }, '上报/2026Q2');
    for (const period of ['2026Q2', '2026-05', '2026-03..04', '2026H1']) {
      await run('bulletin', { period, today: '2026-07-07' });
    }
    await run('receipts', { period: '2026Q2', today: '2026-07-07' });
    if (committee.scheme.evaluation.rounds.length > 1) {
      await run('evaluation', { round: '上半年', year: '2026', today: '2026-07-12' });
    }
    if (committee.scheme.records) {
      const options = { period: '2026-05', today: '2026-07-07', out: path.join(dir, '支部公示') };
      await run('member-results', options, `上报/2026Q2/${first()}.xlsx`);
    }
    await folder.receive('2026Q4', '2027-01-04');
    await run('bulletin', { period: '2026Q4', today: '2027-01-07' });
    await run('receipts', { period: '2026Q4', today: '2027-01-07' });
    await run('evaluation', { year: '2026', today: '2027-01-08' });
    await run('template', { 'carry-over': true, year: '2027', today: '2027-01-12' });
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  const text = (...parts: readonly string[]): string => textOfFile(path.join(dir, ...parts));
  const figures = (): EvaluationFigures =>
    JSON.parse(readFileSync(path.join(dir, '年终', '2026', 'figures.json'), 'utf8')) as EvaluationFigures;

  it('works in every command', () => {
    expect(Object.entries(done).filter(([, { code }]) => code !== 0)).toEqual([]);
  });

  it('shows its grades in the template, the check, the evaluation and the next year’s template', () => {
    for (const folder of ['台账模板', '上报/2026Q2', '年终/2026']) {
      const books = filesIn(path.join(dir, folder)).filter((name) => name.endsWith('.xlsx') && !/问题/.test(name));
      expect(books.length).toBeGreaterThan(0);
      for (const name of books) for (const grade of NAMES) expect(text(folder, name)).toContain(grade);
    }
    for (const name of ['年终评议汇总.docx', '年终评议汇总.html', '评议结果公示.docx', '评议结果公示.html']) {
      expect(NAMES.filter((grade) => text('年终', '2026', name).includes(grade)).length).toBeGreaterThan(1);
    }
  });

  it('counts by its grades, best first', () => {
    const { members } = figures().grades;
    expect(Object.keys(members)).toEqual(NAMES);
    const scored = figures().members.filter(({ total }) => total !== null).length;
    expect(Object.values(members).reduce((sum, count) => sum + count, 0)).toBe(scored);
    expect(scored).toBeGreaterThan(0);
  });

  it('scores with the points of its grades', () => {
    if (id !== 'construction') return;
    // 10 × 100 + 5 × 85 + 2 × 70 + 1 × 60 = 1625 points of 18 votes; 1625 ÷ 18 = 90.277…
    expect(VOTES.slice(0, 5)).toEqual([10, 5, 2, 1, 0]);
    const scored = figures().members.filter(({ total }) => total !== null);
    expect(scored.length).toBeGreaterThan(0);
    for (const { evaluation: points } of scored) expect(points).toBeCloseTo(90.2778, 4);
  });

  it('has no grade of the built-in schemes in any output, nor in what commands say', () => {
    const found = filesIn(dir)
      .map((name) => [name, builtInGrades(text(name))] as const)
      .filter(([, grades]) => grades.length > 0);
    expect(found).toEqual([]);
    expect(Object.entries(done).map(([name, { out }]) => [name, builtInGrades(out)])).toEqual(
      Object.keys(done).map((name) => [name, []]),
    );
  });
});

it('the search for built-in grades finds one', () => {
  expect(builtInGrades('等次：较满意')).toEqual(['等次：较满意']);
  expect(builtInGrades('群众已满意：是')).toEqual([]);
});
