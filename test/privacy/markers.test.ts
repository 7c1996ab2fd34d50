import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Committee, committees } from './committees.ts';
import { type Marker, Planter, hiddenColumns } from './markers.ts';
import { type Output, outputsIn } from './outputs.ts';
import { CommitteeFolder } from './year.ts';

/** What may be chosen is told where something else was typed; that is nobody's. */
const withoutLists = (text: string): string => text.replace(/只能是：.*/g, '');

/** Words that are names of members too. */
const WORDS: readonly string[] = ['平凡'];

const leaksIn = (outputs: readonly Output[], markers: readonly Marker[]): readonly string[] =>
  outputs.flatMap(({ name, text }) =>
    markers
      .filter(({ texts, listed }) => texts.some((one) => (listed ? withoutLists(text) : text).includes(one)))
      .map(({ branch, column, texts }) => `${name}: ${branch} ${column} ${texts[0]}`),
  );

/** A year with a quarter in which the first branch's ledger comes back; every kind of report that a scheme has of a period. */
async function wholeYear(folder: CommitteeFolder, { scheme, codes }: Committee, planter: Planter): Promise<void> {
  const states = async (id: string, today: string): Promise<readonly string[]> =>
    (await folder.bulletin(id, today)).map(({ name, state, findings }) => {
      const errors = findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
      return [name, state, ...(state === 'accepted' ? [] : new Set(errors))].join(' ');
    });
  const accepted = codes.map((code) => `${code}.xlsx accepted`);
  await folder.begin();
  await folder.receive('2026Q2', '2026-07-04');
  expect(await states('2026Q2', '2026-07-07')).toEqual(accepted);
  for (const id of ['2026-05', '2026-03..04', '2026H1']) await folder.bulletin(id, '2026-07-07');
  await folder.receipts('2026Q2', '2026-07-07');
  await folder.issue('2026Q2', '2026-07-08', '〔2026〕9号');
  const [first] = scheme.evaluation.rounds;
  if (scheme.evaluation.rounds.length > 1) await folder.evaluation('2026-07-12', first!.name);

  await folder.receive('2026Q3', '2026-10-04', (ledger, code) => {
    if (code !== codes[0]) return ledger;
    const roster = (ledger.rows?.roster ?? []).map((row, at) => (at === 1 ? planter.spoilt(code, row) : row));
    return { ...ledger, rows: { ...ledger.rows, roster } };
  });
  expect((await states('2026Q3', '2026-10-07'))[0]).toMatch(/^\S+ returned (?=.*value-not-in-list)/);
  await folder.receipts('2026Q3', '2026-10-07');

  await folder.receive('2026Q4', '2027-01-04');
  expect(await states('2026Q4', '2027-01-07')).toEqual(accepted);
  for (const id of ['2026-12', '2026-11..12', '2026H2', '2026']) await folder.bulletin(id, '2027-01-07');
  await folder.receipts('2026Q4', '2027-01-07');
  await folder.evaluation('2027-01-08', null);
}

describe.each(Object.entries(committees))('privacy classes in a year of %s', (_, make) => {
  let dir: string;
  let committee: Committee;
  let planter: Planter;
  let outputs: readonly Output[];

  beforeAll(async () => {
    dir = mkdtempSync(path.join(tmpdir(), 'chengnuo-privacy-'));
    committee = make();
    planter = new Planter(committee.scheme);
    await wholeYear(new CommitteeFolder(dir, committee, planter), committee, planter);
    outputs = outputsIn(dir);
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  const of = (share: Marker['share']): readonly Marker[] => planter.markers.filter((marker) => marker.share === share);

  it('has markers in every column of the two classes', () => {
    const planted = new Set(planter.markers.map(({ column }) => column));
    expect(hiddenColumns(committee.scheme).filter((column) => !planted.has(column))).toEqual([]);
  });

  it('what only the committee may see is there to be found: the search works', () => {
    const register = outputs.filter(({ name }) => /汇总台账\.xlsx$|接收存档/.test(name));
    expect(leaksIn(register, of('committee'))).not.toEqual([]);
    for (const { name, text } of outputs) expect(`${name} ${text.trim().length > 20}`).toBe(`${name} true`);
  });

  it('R5, V5: what is secret is in no output but the branch’s own workbook on its way back', () => {
    const secret = of('secret');
    const others = outputs.filter(({ isReturnedCopy }) => !isReturnedCopy);
    expect(leaksIn(others, secret)).toEqual([]);
    for (const copy of outputs.filter(({ isReturnedCopy }) => isReturnedCopy)) {
      const foreign = secret.filter(({ branch, listed }) => branch !== copy.branch && !listed);
      expect(leaksIn([copy], foreign)).toEqual([]);
    }
  });

  it('B1, B2, B3, B6, E4: what only the committee may see is in no public version', () => {
    const open = outputs.filter(({ isPublic }) => isPublic);
    expect(open.length).toBeGreaterThan(0);
    expect(leaksIn(open, of('committee'))).toEqual([]);
  });

  it('B3, V5: nothing of another branch is in a branch’s receipts and letters', () => {
    for (const output of outputs.filter(({ branch }) => branch !== null)) {
      const foreign = of('committee').filter(({ branch }) => branch !== output.branch);
      expect(leaksIn([output], foreign)).toEqual([]);
    }
  });

  const namesOf = (code: string): readonly string[] =>
    (committee.ledgerAt(code, '2027-01-04T09:00:00').rows?.roster ?? [])
      .map(({ name }) => String(name))
      .filter((name) => !WORDS.includes(name));

  it('B1, F2: members are named in public only where results are posted by name', () => {
    const names = committee.codes.flatMap(namesOf);
    for (const { name, text } of outputs.filter((one) => one.isPublic && !one.names)) {
      expect([name, names.filter((member) => text.includes(member))]).toEqual([name, []]);
    }
  });

  it('V5: the figures of a circular name no member and tell nothing inner', () => {
    const figures = outputs.filter(({ name }) => /^通报\/.*figures\.json$/.test(name));
    expect(figures.length).toBeGreaterThan(0);
    expect(leaksIn(figures, of('committee'))).toEqual([]);
    const names = committee.codes.flatMap(namesOf);
    for (const { name, text } of figures) {
      expect([name, names.filter((member) => text.includes(member))]).toEqual([name, []]);
    }
  });

  it('V5: members of another branch are named in no receipt and no letter', () => {
    for (const { name, text, branch } of outputs.filter((one) => one.branch !== null)) {
      // A leader of the one branch may be the other’s 定点联系领导: that stands in its own workbook.
      const own = JSON.stringify({ ...committee.ledgerAt(branch!, '2027-01-04T09:00:00'), scheme: null });
      const foreign = committee.codes.filter((code) => code !== branch).flatMap(namesOf);
      expect([name, foreign.filter((member) => !own.includes(member) && text.includes(member))]).toEqual([name, []]);
    }
  });
});
