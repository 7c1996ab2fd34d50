import { yearOf } from '../../../ledger/day.ts';
import type { NextPeriod, ReminderInput } from '../../../ledger/figures/reports.ts';
import { occasionOf } from '../../../ledger/scheme/occasion.ts';
import type { Often } from '../../../ledger/spans.ts';
import { numeral } from '../text/number.ts';
import { shortDay } from '../text/period.ts';

const OFTEN: Readonly<Record<Often, string>> = { month: '每月', quarter: '每季度', half: '每半年', year: '每年' };

function meetings({ meetings: all }: NextPeriod): string {
  if (all.length === 0) return '';
  return `按规定次数组织会议活动：${all.map(({ kind, per }) => `${kind}（${OFTEN[per]}）`).join('、')}`;
}

function items({ state, figures, scheme }: ReminderInput, { period }: NextPeriod): string {
  const inspects = scheme.inspection?.per === period.kind;
  if (state !== 'accepted') return inspects ? '对未销号的承诺事项逐件督查' : '';
  if (figures.open === 0) return '';
  return `对尚未完成的${figures.open}件承诺事项抓好落实，完成一件、销号一件${inspects ? '，并逐件督查' : ''}`;
}

/** Comments on those whom the superior's head comments on are none of the secretary's (C1). */
function comments({ scheme }: ReminderInput): string {
  if (!scheme.comments) return '';
  const others = scheme.comments.bySuperior.join('、');
  return `党支部书记对${others}以外党员的点评，原则上每季度每人至少一次`;
}

/** 一是、二是: what the period that follows asks for, by when, to whom (B3, L9, R3, E3). */
export function nextParagraphs(input: ReminderInput, next: NextPeriod, to: string): readonly string[] {
  const { scheme, today } = input;
  const by = (day: NextPeriod['submitBy']): string => `${shortDay(day, yearOf(today))}前`;
  const asked = [
    meetings(next),
    items(input, next),
    comments(input),
    scheme.records ? `党员日常纪实按月记载，在每月的${scheme.records.meeting}上讲述评价` : '',
    ...next.milestones.map(({ step, by: day }) => `承诺事项于${by(day)}${step}`),
    ...next.rounds.map(({ name, by: day }) => `${name}评议于${by(day)}完成`),
    `于${by(next.submitBy)}将${next.period.name}台账报送${to}`,
  ].filter(Boolean);
  const occasion = occasionOf(scheme, 'reminder', next.period);
  const lead = `${occasion === null ? '' : `结合${occasion}，`}请做好以下工作：`;
  if (asked.length === 1) return [`请${asked[0]!}。`];
  return [`${lead}${asked.map((one, i) => `${numeral(i + 1)}是${one}`).join('；')}。`];
}
