import { dayOfInstant, type Instant } from '../../../ledger/day.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { THE_BRANCH } from '../../../ledger/workbook/declaration.ts';
import type { RowValues } from '../../../templates/workbook/input.ts';
import { type LogEntry, stateOf } from '../log.ts';
import { randomFrom } from '../random.ts';
import { gatesAt } from './gates.ts';
import type { Words } from './institution.ts';
import type { YearItem } from './items.ts';
import { voteOf } from './votes.ts';

/** From when on branches write how running items stand. */
const TOLD_FROM = '2026-06-20';

const FAILED = ['未兑现', '撤回', '结转'];

/** 落实情况 as of a day: what was done, why it was not, or how it stands. */
function fulfilmentOf(
  item: YearItem,
  status: string,
  note: string | undefined,
  until: string,
  words: Words,
): string | null {
  const random = randomFrom(`${item.id}/words`);
  const [done, running, told] = [random.pick(words.done), random.pick(words.running), random.chance(0.5)];
  if (status === '销号' || status === '申请销号') return item.pledge.done ?? done;
  if (FAILED.includes(status)) return note ?? null;
  const yearEnd = until > '2026-12-20';
  if (yearEnd && item.pledge.reason !== undefined) return `未完成：${item.pledge.reason}`;
  return status === '践诺' && until >= TOLD_FROM && (told || yearEnd) ? running : null;
}

/** 承诺台账 as it stands at an instant. */
export function commitmentRows(
  items: readonly YearItem[],
  log: readonly LogEntry<YearItem>[],
  until: string,
  scheme: Scheme,
  words: Words,
  checkers: readonly string[],
): readonly RowValues[] {
  const gates = gatesAt(log, until, scheme, checkers);
  const grades = scheme.lists['grade'] ?? [];
  return items.flatMap((item): readonly RowValues[] => {
    const state = stateOf(item, log);
    if (!state) return [];
    const { id, member, pledge, responsible } = item;
    const { text, category, theme, measures, effect, source, originId, hotIssue } = pledge;
    const note = log.filter((entry) => entry.item === item).at(-1)?.event.note;
    const gate = gates.get(id);
    const graded = gate?.['gateSatisfied'] === '是' || (pledge.hotIssue !== undefined && state.status === '销号');
    const vote = voteOf(member?.member.regard ?? 'good', grades.length - 1, randomFrom(`${id}/grade`));
    return [
      {
        id,
        pledger: member?.label ?? THE_BRANCH,
        category: category ?? null,
        theme: theme ?? null,
        text,
        measures: measures ?? null,
        responsible,
        effect: effect ?? null,
        source: source ?? null,
        originId: originId ?? null,
        hotIssue: hotIssue === undefined ? null : hotIssue ? '是' : '否',
        ...state,
        fulfilment: fulfilmentOf(item, state.status, note, dayOfInstant(until as Instant), words),
        ...gate,
        itemGrade: graded ? grades[vote]! : null,
      },
    ];
  });
}
