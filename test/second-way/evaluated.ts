import { day } from '../../ledger/day.ts';
import type { EvaluationFigures } from '../../ledger/figures/evaluation.ts';
import { messageOf } from '../../ledger/findings/finding.ts';
import { parsePeriod } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { plan } from '../../scripts/consolidate/plan.ts';
import { evaluationInput } from '../../scripts/evaluation/evaluation-input.ts';
import { sha256 } from '../../scripts/files/sha256.ts';
import { buildLedger } from '../../templates/workbook/index.ts';
import type { LedgerInput } from '../../templates/workbook/input.ts';
import { fileOf } from '../demo/sample.ts';
import { nothingKept } from '../support/nothing-kept.ts';

/** figures.json of a year's evaluation over real workbooks, by the program's own way. */
export async function evaluated(scheme: Scheme, sent: readonly LedgerInput[]): Promise<EvaluationFigures> {
  const today = day('2027-01-08');
  const files = [];
  for (const ledger of sent) files.push(fileOf(`${ledger.branch.code}.xlsx`, await buildLedger(ledger), today));
  const period = parsePeriod('2026')!;
  const roster = sent.map(({ branch: { code, name } }) => ({
    code,
    name,
    kind: null,
    orgForm: null,
    generalBranch: null,
    secretary: null,
    contactLeader: null,
    affiliation: null,
    from: null,
    until: null,
    successors: [],
  }));
  const made = plan({ ...nothingKept, scheme, period, asOf: period.to, today, number: null, roster, files, sha256 });
  const errors = made.submissions.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
  if (errors.length > 0)
    throw new Error([...new Set(errors.map((one) => `${one.code} ${messageOf(one)}`))].slice(0, 8).join('\n'));
  const rounds = scheme.evaluation.rounds.map(({ name }) => name);
  return evaluationInput(made, { rounds, previous: null }).figures;
}
