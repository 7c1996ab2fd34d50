import { day } from '../../../ledger/day.ts';
import type { BulletinInput } from '../../../ledger/figures/bulletin.ts';
import { parsePeriod } from '../../../ledger/period.ts';
import {
  renderBranchResults,
  renderCircular,
  renderCorrection,
  renderEvaluation,
  renderEvaluationResults,
  renderHalfYear,
  renderMemberResults,
  renderReceipt,
  renderReminder,
  renderRollUp,
  renderStray,
  renderSupervision,
} from '../../../templates/documents/index.ts';
import { figuresJson, planned, put, upper } from '../../roll-up/made-up.ts';
import { issued, scheme, told } from '../../receipts/sample.ts';
import { construction } from '../../support/schemes.ts';
import { tempDir } from '../../support/temp-dir.ts';
import { correctionSample } from '../correction-sample.ts';
import { constructionInput, districtInput, policeInput, townInput } from '../evaluation/samples.ts';
import {
  branchResultsInput,
  halfYearInput,
  memberResultsInput,
  reminderInput,
  supervisionInput,
} from '../reports/sample.ts';
import { bulletinInput, overdueItem, sample, sums } from '../sample.ts';

export const BRANCHES = 60;

/** Sixty branches with 12 items due each, of which the n-th has n − 1 (mod 13) on time; nothing is due in the last. */
const longCircular = (): BulletinInput =>
  bulletinInput(
    Array.from({ length: BRANCHES }, (_, i) => {
      const due = i === BRANCHES - 1 ? 0 : 12;
      const closedOnTime = due === 0 ? 0 : i % 13;
      return {
        name: i === 6 ? '直属市政工程质量安全监督检测中心第7党支部' : `第${i + 1}党支部`,
        sums: sums({ committed: 20, closed: closedOnTime, due, closedOnTime, open: 20 - closedOnTime }),
      };
    }),
    {
      overdue: Array.from({ length: 55 }, (_, i) => overdueItem({ id: `2026-A001-${String(i + 1).padStart(3, '0')}` })),
    },
  );

const receiptPage = (): Promise<string> => {
  const { receipt, news } = issued(null, {});
  const files = { workbook: 'A01_甲支部.xlsx', marked: null };
  return html(renderReceipt({ scheme, period: parsePeriod('2026Q3')!, receipt, told, news, files }));
};

const strayPage = (): Promise<string> =>
  html(
    renderStray({
      scheme: construction,
      period: parsePeriod('2026Q3')!,
      file: '未知支部.xlsx',
      digest: 'a'.repeat(64),
      firstSeen: day('2026-10-08'),
      state: '不认识的支部',
      says: 'B09 某支部',
      findings: [],
    }),
  );

async function rollUpPage(): Promise<string> {
  const from = tempDir();
  const branches = Array.from({ length: 70 }, (_, i) => ({ code: `A${100 + i}`, onTime: 1 + (i % 3), overdue: i % 2 }));
  put(from, '东区/通报/2026Q3/figures.json', figuresJson(branches, { committee: '中共东山区委员会' }));
  put(from, '西区/通报/2026Q3/figures.json', figuresJson(branches.slice(1, 9), { committee: '中共西河区委员会' }));
  const { input } = await planned(upper(tempDir(), '中共云山市委员会'), from);
  return (await renderRollUp(input)).html;
}

const html = async (document: Promise<{ readonly html: string }>): Promise<string> => (await document).html;

/** A page of every kind. */
export const pages: Readonly<Record<string, () => Promise<string>>> = {
  circular: () => html(renderCircular(sample(), 'internal')),
  'circular for the masses': () => html(renderCircular(sample(), 'masses')),
  'long circular': () => html(renderCircular(longCircular(), 'internal')),
  correction: () => html(renderCorrection(correctionSample(), 'internal')),
  evaluation: () => html(renderEvaluation(constructionInput(), 'internal')),
  'evaluation of the district': () => html(renderEvaluation(districtInput(), 'internal')),
  'evaluation of the police': () => html(renderEvaluation(policeInput(), 'internal')),
  'evaluation for the masses': () => html(renderEvaluation(townInput(), 'masses')),
  'posted results': () => html(renderEvaluationResults(townInput())),
  letter: () => html(renderReminder(reminderInput())),
  'results of members': () => html(renderMemberResults(memberResultsInput())),
  'results of branches': () => html(renderBranchResults(branchResultsInput())),
  supervision: () => html(renderSupervision(supervisionInput())),
  'half year': () => html(renderHalfYear(halfYearInput(), 'internal')),
  'roll-up': rollUpPage,
  receipt: receiptPage,
  stray: strayPage,
};
