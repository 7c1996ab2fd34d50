import type { RowEdit } from '../edits.ts';
import { exact, halfUp } from '../scoring/exact.ts';
import { reasonsOf } from '../scoring/reasons.ts';
import type { PanelScore, PledgerScore } from '../scoring/score.ts';
import { targetKey } from '../scoring/targets.ts';
import { type DraftOf, ledgerSheets } from '../workbook/declaration.ts';
import { type RowValues, columnsInUse } from '../workbook/sheet.ts';
import type { Opened } from './opened.ts';
import type { Scored, ScoredRound } from './scoring-round.ts';

/** What 各主体得分 and 说明 hold at most, in characters. */
const MOST = 200;

const within = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text);

const rounded = (score: number): number => halfUp(exact(score));

/** “党员群众 92.50；群众评议 88.00”; a panel without a valid vote has “—”. */
export function panelsText({ panels }: PledgerScore): string {
  const told = panels.map(({ name, score }) => `${name} ${score === null ? '—' : rounded(score).toFixed(2)}`);
  return within(told.join('；'));
}

function lacking({ name, missing }: PanelScore): readonly string[] {
  return missing.map(({ round, subject }) => `${name}（${round}${subject === null ? '' : `，${subject}`}）`);
}

/** What a reader of the row must know: why it has no score, or on what it rests. */
function remarkOf(score: PledgerScore): string | null {
  if (score.total === null) return within(`未计分：${reasonsOf(score).join('；')}`);
  const without = score.panels.flatMap(lacking);
  const told = [
    ...(score.vetoed ? [`一票否决，等次定为“${score.grade ?? ''}”`] : []),
    ...(score.fulfilment === null ? ['没有可计兑现得分的事项，以评议得分为总分'] : []),
    ...(without.length > 0 ? [`没有有效票，按其余的票计算：${without.join('、')}`] : []),
  ];
  return told.length === 0 ? null : within(told.join('；'));
}

/** The cells of 评议结果 that 计分 fills; empty where there is no score. */
export function resultValues(score: PledgerScore): RowValues {
  const { evaluation, fulfilment, total, grade } = score;
  const of = (value: number | null): number | null => (total === null || value === null ? null : rounded(value));
  return {
    panelScores: total === null ? null : panelsText(score),
    evaluation: of(evaluation),
    fulfilScore: of(fulfilment),
    total,
    grade,
    remark: remarkOf(score),
  };
}

type Result = DraftOf<'results'>;

/** Of the values those that the row does not say already, or says so that it can't be read. */
function changed(row: Result, values: RowValues): RowValues {
  const known = row as unknown as RowValues;
  return Object.fromEntries(
    Object.entries(values).filter(([key, value]) => known[key] !== value || row.flawed.has(key)),
  );
}

/**
 * One row a pledger. Who has no row yet gets one when ballots on it were cast, or the round is over; but without a score
 * not where the scheme asks for 自评等次: a row without it would be an error that nobody but the pledger can mend.
 */
function editOf(one: Scored, row: Result | undefined, { round }: ScoredRound, opened: Opened): RowEdit | null {
  const values = resultValues(one.score);
  if (row !== undefined) {
    const needed = changed(row, values);
    return Object.keys(needed).length === 0 ? null : { sheet: 'results', row: row.origin.row, values: needed };
  }
  const { scheme, today } = opened;
  const asks = columnsInUse(ledgerSheets.results, scheme).some(({ key, required }) => key === 'selfGrade' && required);
  if (!one.balloted && today <= round.until) return null;
  if (one.score.total === null && asks) return null;
  const filled = Object.entries(values).filter(([, value]) => value !== null);
  return {
    sheet: 'results',
    row: null,
    values: { round: round.name, pledger: one.name, ...Object.fromEntries(filled) },
  };
}

/** The rows to be written, with whose each is. */
export function resultEdits(
  of: ScoredRound,
  opened: Opened,
): readonly { readonly name: string; readonly edit: RowEdit }[] {
  const { ledger } = opened.parsed;
  const rows = ledger.results.filter((row) => row.round === of.round.name);
  return of.scored.flatMap((one) => {
    const own = rows.find((row) => targetKey(row.pledger, ledger) === one.key);
    const edit = editOf(one, own, of, opened);
    return edit === null ? [] : [{ name: one.name, edit }];
  });
}
