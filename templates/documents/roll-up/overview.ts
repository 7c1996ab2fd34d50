import type { RollUpInput } from '../../../ledger/figures/roll-up.ts';
import { submissionSentence } from '../circular/overview.ts';
import { figuresParagraphs } from '../text/figures.ts';
import { thisPeriod } from '../text/period.ts';
import type { Section } from './block.ts';
import { committeesSentence, countedOf, leftOutSentence, schemesSentence } from './lowers.ts';

/** 报送情况: committees, and the branches that reported to them. */
export function submissions(input: RollUpInput): string {
  const { figures } = input;
  const branches = countedOf(figures) === 0 ? '' : `各党委${submissionSentence(figures.branches)}`;
  return `报送情况。${committeesSentence(input)}${branches}`;
}

/** 一、总体情况: the sums of all committees, in the words of a circular on branches. */
export function overview(input: RollUpInput): Section {
  const { figures, period } = input;
  const told =
    figures.branches.accepted === 0
      ? [`没有可供汇总的台账，${thisPeriod(period)}承诺、销号、兑现情况不作统计。`]
      : figuresParagraphs(figures.totals, null, input);
  const parts = [submissions(input), ...told, leftOutSentence(input), schemesSentence(input)];
  return { title: '总体情况', parts: parts.filter(Boolean) };
}
