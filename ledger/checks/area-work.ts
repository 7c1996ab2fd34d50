import { type Finding, finding } from '../findings/finding.ts';
import { sameId } from '../lifecycle/log.ts';
import { contains } from '../period.ts';
import { type Often, spansOver } from '../spans.ts';
import { type DraftOf, ledgerSheets } from '../workbook/declaration.ts';
import { cellOf, isSheetOn } from '../workbook/sheet.ts';
import type { Check, CheckContext } from './check.ts';
import { headerOf, judgeable } from './rows.ts';

const QUESTIONS = ['q1', 'q2', 'q3'] as const;
const ASSESSED = '考核评比';

const OFTEN: Readonly<Record<Often, string>> = { month: '每月', quarter: '每季度', half: '每半年', year: '每年' };

/** D4: an assessment answers the three questions, and nothing else does. */
export const areaQuestions: Check = ({ ledger }) =>
  ledger.areaWork.flatMap((row): readonly Finding[] => {
    const { kind: work } = row;
    if (work === null) return [];
    const assessed = work === ASSESSED;
    const wrong = QUESTIONS.filter((key) => judgeable(row, key) && (row[key] === null) === assessed);
    if (wrong.length === 0) return [];
    const headers = wrong.map((key) => headerOf('areaWork', key));
    const where = cellOf(row, wrong[0]);
    return assessed
      ? [finding('area-questions-empty', where, { work, headers })]
      : [finding('area-questions-foreign', where, { work, assessed: ASSESSED, headers })];
  });

function lacking(area: DraftOf<'areas'>, { ledger, scheme, year, asOf, period }: CheckContext): readonly Finding[] {
  const id = area.areaId;
  if (id === null) return [];
  const rows = ledger.areaWork.filter(({ areaId }) => areaId !== null && sameId(areaId) === sameId(id));
  return (scheme.posts?.areaWork ?? []).flatMap(({ kind: work, per }) => {
    const spans = spansOver(per, year, period, asOf)
      .filter(({ to }) => area.plateOn === null || area.plateOn <= to)
      .filter((span) => !rows.some(({ kind, date }) => kind === work && date !== null && contains(span, date)));
    if (spans.length === 0) return [];
    const args = { area: id, work, often: OFTEN[per], spans: spans.map((span) => span.name) };
    return [finding('area-work-missing', cellOf(area, 'areaId'), args)];
  });
}

/** D4: each area has the work that the scheme asks for: its log, its assessment, its written report. */
export const areaWorkDue: Check = (context) => {
  const { ledger, scheme } = context;
  if (!isSheetOn(ledgerSheets.areaWork, scheme)) return [];
  // A row that lost its day, area or kind may be the one that seems to be missing.
  const lost = ledger.areaWork.some(({ date, areaId, kind }) => date === null || areaId === null || kind === null);
  if (ledger.missing.has('areaWork') || lost) return [];
  return ledger.areas.flatMap((area) => lacking(area, context));
};
