import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Instant } from '../../ledger/day.ts';
import { buildBranchRoster } from '../../templates/workbook/branch-roster.ts';
import type { LedgerInput } from '../../templates/workbook/input.ts';
import { buildTable } from '../../templates/workbook/plain-table.ts';
import { ROSTER_FILE } from '../committee/roster-file.ts';
import { SCHEME_FILE } from '../committee/scheme-file.ts';
import { caseOf } from './cases.ts';
import type { Committee } from './committee.ts';
import { membersOf } from './members.ts';
import { LedgerPacker, digestOf } from './pack/ledger.ts';
import { type SentLedger, ledgersOf } from './submissions.ts';

export const submissionsDir = (dir: string, { period }: Committee): string => path.join(dir, '上报', period);

/** 方案.json, 支部名册.xlsx and the folder of submissions, still empty. */
export async function beginFolder(dir: string, committee: Committee): Promise<void> {
  const { scheme, schemeFile, branches } = committee;
  await mkdir(submissionsDir(dir, committee), { recursive: true });
  const rows = branches.map((branch) => {
    const { code, name } = branch;
    const secretary = membersOf(committee, branch)[0]!.name;
    return { code, name, kind: scheme.lists['branchKind']?.[branch.kind] ?? null, secretary };
  });
  await writeFile(path.join(dir, SCHEME_FILE), `${JSON.stringify(schemeFile, null, 2)}\n`);
  await writeFile(path.join(dir, ROSTER_FILE), await buildBranchRoster(scheme, rows));
}

/** What else lies in the folder: a table of something else, or a note under the name of a workbook. */
async function foreignFile(index: number): Promise<{ readonly file: string; readonly bytes: Uint8Array }> {
  if (index % 200 < 100) {
    const note = '关于报送承诺台账的说明\n\n因经办同志外出学习，台账下周补报。\n';
    return { file: `说明${index}.xlsx`, bytes: new TextEncoder().encode(note) };
  }
  const columns = [
    { header: '姓名', width: 12, type: 'text' },
    { header: '党费', width: 10, type: 'score' },
  ] as const;
  const rows = [['李明', 12.5]] as const;
  const bytes = await buildTable([{ title: '党费收缴表', sheetName: '党费', columns, rows }]);
  return { file: `党费收缴表${index}.xlsx`, bytes };
}

const sealOf = ({ sealed }: SentLedger): NonNullable<LedgerInput['seal']> | null =>
  sealed === null ? null : { at: sealed.at as Instant, digest: digestOf(sealed.as) };

/** Writes the submissions of every branch whose place leaves `rest` when divided by `of`. */
export async function writeSubmissions(dir: string, committee: Committee, rest: number, of: number): Promise<void> {
  const into = submissionsDir(dir, committee);
  const packer = new LedgerPacker();
  for (const branch of committee.branches.filter(({ index }) => index % of === rest)) {
    for (const sent of ledgersOf(committee, branch)) {
      const bytes = await packer.pack({ ...sent.ledger, seal: sealOf(sent) });
      const arrived = sent.cut ? bytes.subarray(0, Math.floor(bytes.length * 0.6)) : bytes;
      await writeFile(path.join(into, sent.file), arrived);
    }
    if (caseOf(branch.index) !== 'foreign file beside') continue;
    const { file, bytes } = await foreignFile(branch.index);
    await writeFile(path.join(into, file), bytes);
  }
}
