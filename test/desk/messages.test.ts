import { expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { judgedBytes } from '../../scripts/desk/judged-bytes.ts';
import { fromMessage, toMessage } from '../../scripts/desk/messages.ts';
import type { PackedExtract } from '../../scripts/desk/packed-extract.ts';
import type { PackedMembers } from '../../scripts/desk/roster-rows.ts';
import { type JudgedFile, UNREAD } from '../../scripts/desk/tasks.ts';
import { entry } from '../across/rosters.ts';

const filed: JudgedFile['filed'] = {
  name: '甲支部😀.xlsx',
  digest: 'ab'.repeat(32),
  state: 'accepted',
  findings: [{ code: 'late', severity: 'notice', where: { file: '甲', row: 3 }, args: { on: '2026-10-12' } }],
  branch: entry('A01', '甲支部'),
  says: 'A01 甲支部',
  sealedAt: null,
  firstSeen: day('2026-10-08'),
  lastLogged: null,
  late: true,
  kept: false,
  isLedger: true,
  byHand: false,
  secret: null,
};

const links = {
  names: Float64Array.of(1, 2 ** 53 - 1, 0),
  members: Uint8Array.of(0, 255, 128) as unknown as PackedMembers,
  foreignItems: ['2026-B02-001'],
  foreignMembers: [],
  texts: null,
  bookItems: [],
  codesInIds: ['A01'],
  strays: [],
};
const marked = { code: 'A01', file: '甲', idsFit: true, log: Uint32Array.of(2 ** 32 - 1, 5), items: new Uint32Array() };
const extract = Uint8Array.of(1, 2, 3, 4, 5) as unknown as PackedExtract;

const accepted: JudgedFile = { filed, links, marked, extract, rows: null, cache: 'none' };
const withRows: JudgedFile = {
  ...accepted,
  rows: { items: Uint8Array.of(9), log: new Uint8Array() },
  cache: 'damaged',
};
const returned: JudgedFile = { ...accepted, filed: { ...filed, state: 'returned' }, extract: null };
const unread: JudgedFile = { filed: { ...filed, branch: null, isLedger: false }, ...UNREAD, cache: 'none' };

it.each([
  ['accepted', accepted],
  ['with its lines', withRows],
  ['returned', returned],
  ['no ledger', unread],
])('a workbook judged comes as it was sent: %s', (_, judged) => {
  const message = toMessage('judge', judged);
  expect(typeof message).toBe('string');
  expect(fromMessage('judge', structuredClone(message))).toEqual({ answer: judged });
});

it('what an earlier run made of workbooks comes as it was sent, in its order, with what it did not make', () => {
  const judged = [accepted, unread].map(judgedBytes);
  const recalled = [null, { judged: judged[0]!, isCompared: true }, null, { judged: judged[1]!, isCompared: false }];
  const back = [null, { judged: { ...accepted, cache: 'taken' }, isCompared: true }, null];
  const others = [{ judged: { ...unread, cache: 'taken' }, isCompared: false }];
  const message = structuredClone(toMessage('recall', recalled));
  expect(fromMessage('recall', message)).toEqual({ answer: [...back, ...others] });
  expect(fromMessage('recall', toMessage('recall', []))).toEqual({ answer: [] });
});

it('other answers, and faults, come as they are', () => {
  expect(fromMessage('snapshot', toMessage('snapshot', null))).toEqual({ answer: null });
  const fault = { fault: { stack: 'Error', said: null, system: null } };
  expect(fromMessage('judge', fault)).toBe(fault);
});
