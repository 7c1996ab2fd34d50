import { describe, expect, it } from 'vitest';
import { runChecks } from '../../ledger/checks/index.ts';
import { freeze, thaw } from '../../ledger/continuity/snapshot.ts';
import { diffLedgers } from '../../ledger/continuity/diff.ts';
import { mergeLedgers } from '../../ledger/continuity/merge.ts';
import { day } from '../../ledger/day.ts';
import { noEdits } from '../../ledger/edits.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { type ParsedLedger, parseLedger } from '../../ledger/parse/ledger.ts';
import { parsePeriod, quarterOf } from '../../ledger/period.ts';
import { issue } from '../../ledger/receipts/issue.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { withCarryOver } from '../../ledger/workbook/carry-over.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { columnsInUse } from '../../ledger/workbook/sheet.ts';
import { mustJoin } from '../../scripts/compare/joinable.ts';
import type { Copy } from '../../scripts/compare/read-copies.ts';
import { editLedger } from '../../scripts/edit/edit-ledger.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import { sha256 } from '../../scripts/files/sha256.ts';
import { carriedIn, pairOf } from '../../scripts/receipts/carry-in.ts';
import { buildLedger, buildReceipt, buildReturned } from '../../templates/workbook/index.ts';
import type { LedgerInput, RowValues } from '../../templates/workbook/input.ts';
import { openWorkbook } from '../gallery/run.ts';
import { answerOf, told } from '../receipts/sample.ts';
import { construction, police, shipped, social, town } from '../support/schemes.ts';

const OLD = '2026-A01-007';

const item = (id: string, more: RowValues = {}): RowValues => ({
  id,
  pledger: '本支部',
  text: '修好村东三处破损路面',
  deadline: '2027-06-30',
  status: '提诺',
  ...more,
});

const input = (scheme: Scheme, carried: boolean, rows: readonly RowValues[]): LedgerInput => ({
  scheme,
  year: 2027,
  mode: 'command',
  branch: {
    code: 'A01',
    name: '甲支部',
    kind: scheme.lists['branchKind']?.[0] ?? '村',
    orgForm: '党支部',
    superior: '上级党委',
    secretary: '陈明',
  },
  cover: { preparer: '陈明' },
  rows: { commitments: rows },
  carried,
});

function read(bytes: Uint8Array, scheme: Scheme): ParsedLedger {
  const result = readGrid(bytes);
  if ('problem' in result) throw new Error(result.problem.code);
  return parseLedger(result.grid, readIdentity(result.grid)!, scheme, 'A01.xlsx');
}

const key = item('2027-A01-001', { source: '上年结转', originId: OLD });
const carriedBytes = (scheme: Scheme): Promise<Uint8Array> =>
  buildLedger(input(scheme, true, [key, item('2027-A01-002')]));

describe('P8: the scheme of a ledger with carry-over', () => {
  it('P8: has 来源 and 上年编号 on, as columns that may stay empty', () => {
    const headers = columnsInUse(ledgerSheets.commitments, withCarryOver(town)).map(({ header }) => header);
    expect(headers).toEqual(expect.arrayContaining(['来源', '上年编号']));
    expect(withCarryOver(town).columns).toMatchObject({
      'commitments.source': 'optional',
      'commitments.originId': 'optional',
    });
    expect(withCarryOver(town).lists['source']).toEqual(['新提出', '上年结转']);
    expect(withCarryOver(town).keySources).toEqual(['上年结转']);
  });

  it('P8: leaves what a scheme has of them as it is, and adds what it lacks', () => {
    expect(withCarryOver(social)).toMatchObject({
      columns: social.columns,
      lists: social.lists,
      keySources: social.keySources,
    });
    expect(withCarryOver(police).columns['commitments.originId']).toBe('optional');
    expect(withCarryOver(police).lists['source']).toEqual(['整改事项', '群众需求', '重点工作', '目标任务', '上年结转']);
  });
});

describe('P8: a workbook laid out with carry-over', () => {
  it.each(Object.keys(shipped))('P8: keeps source and old id of an item (%s)', async (id) => {
    const { ledger, findings, foreign } = read(await carriedBytes(shipped[id]!), shipped[id]!);
    expect(ledger.identity.carried).toBe(true);
    expect(ledger.commitments[0]).toMatchObject({ source: '上年结转', originId: OLD });
    expect(findings.map(({ code }) => code)).not.toContain('value-not-in-list');
    expect(foreign).toEqual([]);
  });

  it('P8: has neither column where nothing is carried over and the scheme has none', async () => {
    const { ledger } = read(await buildLedger(input(town, false, [key])), town);
    expect(ledger.identity.carried).toBe(false);
    expect(ledger.commitments[0]).toMatchObject({ source: null, originId: null });
  });

  it('P8: says nothing of columns that a person added to a workbook without carry-over', async () => {
    const { grid } = readGrid(await carriedBytes(town)) as { grid: Parameters<typeof readIdentity>[0] };
    const identity = { ...readIdentity(grid)!, carried: false };
    const { foreign, ledger } = parseLedger(grid, identity, town, 'A01.xlsx');
    expect(foreign).toEqual(['“承诺台账”中的“来源”列', '“承诺台账”中的“上年编号”列']);
    expect(ledger.commitments[0]!.originId).toBeNull();
  });

  it('P8: is checked, kept and compared with these columns', async () => {
    const parsed = read(await carriedBytes(town), town);
    const asOf = day('2027-03-31');
    expect(() => runChecks(parsed, town, asOf, quarterOf(asOf))).not.toThrow();
    const kept = thaw(JSON.parse(JSON.stringify(freeze(parsed.ledger))) as ReturnType<typeof freeze>);
    expect(kept.commitments[0]).toMatchObject({ source: '上年结转', originId: OLD });
    const changed = read(await buildLedger(input(town, true, [{ ...key, originId: '2026-A01-008' }])), town);
    const cells = diffLedgers(kept, changed.ledger, town).sheets.flatMap((one) =>
      one.changed.flatMap((row) => row.cells.map(({ header, before, after }) => [header, before, after])),
    );
    expect(cells).toEqual([['上年编号', OLD, '2026-A01-008']]);
  });

  it('P8: reads a copy kept before carry-over was known as one without', async () => {
    const kept = JSON.stringify(freeze(read(await carriedBytes(town), town).ledger)).replace(',"carried":true', '');
    expect(thaw(JSON.parse(kept) as ReturnType<typeof freeze>).identity.carried).toBe(false);
  });

  it('P8: takes edits and joined copies in these columns', async () => {
    const bytes = await carriedBytes(construction);
    const values = { source: '上年结转', originId: '2026-A01-009' };
    const edited = editLedger(bytes, { ...noEdits, rows: [{ sheet: 'commitments', row: 3, values }] }, construction);
    const [base, after] = [read(bytes, construction).ledger, read(edited, construction).ledger];
    expect(after.commitments[1]).toMatchObject(values);
    expect(mergeLedgers(base, base, after, construction)).toMatchObject({
      edits: { rows: [{ sheet: 'commitments', row: 3, values }] },
    });
  });

  it('P8: goes back with these columns, marked, where the branch has to mend something', async () => {
    const problem = {
      severity: 'error',
      sheet: 'commitments',
      rowIndex: 0,
      columnKey: 'originId',
      original: '承诺台账!F2',
      is: '上年编号写错',
      expected: '应为上年的编号',
      todo: '请改正',
    } as const;
    const bytes = await buildReturned({
      ledger: input(town, true, [key]),
      problems: [problem],
      notTakenOver: [],
      returnedOn: day('2027-04-01'),
      reason: '有1处错误',
    });
    const { ledger } = read(bytes, town);
    expect(ledger.identity.carried).toBe(true);
    expect(ledger.commitments[0]).toMatchObject({ source: '上年结转', originId: OLD });
    // 编号 A, 承诺主体 B, 主题 C, 承诺事项 D, 完成时限 E, 来源 F, 上年编号 G.
    const sheet = (await openWorkbook(bytes)).getWorksheet('承诺台账')!;
    expect(JSON.stringify(sheet.getCell('G2').note)).toContain('上年编号写错');
  });

  it('P8: takes over what comes with a member from another such workbook', async () => {
    const arriving = item('2027-B02-004', { pledger: '李四', source: '上年结转', originId: '2026-B02-009' });
    const roster = [
      { memberId: 'B02-003', name: '李四', standing: '普通党员', change: '转入', changedOn: '2027-03-01' },
    ];
    const goingOver = { roster, commitments: [arriving] };
    const to = (scheme: Scheme) => ({
      ...answerOf({ goingOver, cover: {}, ids: [] }),
      scheme,
      of: { ...answerOf({}).of, scheme: scheme.id, year: 2027 },
    });
    const carried = withCarryOver(construction);
    const { receipt, news } = issue(null, to(carried), day('2027-04-01'), sha256);
    const sheets = { scheme: carried, period: parsePeriod('2027Q1')!, receipt, news, told };
    const files = { workbook: 'A01.xlsx', page: 'A01.html', marked: null };
    const paper = await buildReceipt({ ...sheets, files }, sha256);
    const own = await carriedBytes(construction);
    const pair = pairOf({ name: '台账.xlsx', bytes: own }, { name: '回执.xlsx', bytes: paper });
    if ('refusal' in pair) throw new Error(pair.refusal.code);
    const applied = carriedIn(pair, construction);
    if ('refusal' in applied) throw new Error(applied.refusal.code);
    const after = read(editLedger(own, applied.edits, construction), construction).ledger;
    expect(after.commitments.at(-1)).toMatchObject({
      id: '2027-B02-004',
      source: '上年结转',
      originId: '2026-B02-009',
    });
  });

  it('P8: is joined only with copies laid out alike', async () => {
    const copy = async (carried: boolean): Promise<Copy> => {
      const bytes = await buildLedger(input(social, carried, []));
      const parsed = read(bytes, social);
      const { ledger } = parsed;
      return { file: `${carried}.xlsx`, bytes, identity: ledger.identity, scheme: social, parsed, ledger };
    };
    const [a, b] = [await copy(true), await copy(false)];
    expect(() => mustJoin([a, a, a])).not.toThrow();
    expect(() => mustJoin([a, a, b])).toThrow('一份含结转，一份不含结转');
  });
});
