import type { ReminderInput } from '../../../ledger/figures/reports.ts';
import type { PaperTerms } from '../../../ledger/scheme/paper.ts';
import { type Head, documentNumber, orgMark } from '../circular/head.ts';
import { shortDay } from '../text/period.ts';

function lead({ state, period, asOf, today }: ReminderInput, { basis }: PaperTerms): string {
  switch (state) {
    case 'accepted':
      return (
        `根据《${basis}》，现将你支部${period.name}承诺事项落实情况（数据截至${shortDay(asOf, period.year)}）` +
        '和需要抓紧办理的事项函告如下：'
      );
    case 'returned':
      return `你支部${period.name}台账经核对有错误，已退回，没有计入汇总。现将有关事项函告如下：`;
    case 'missing':
      return `截至${shortDay(today, period.year)}，没有收到你支部${period.name}台账。现将有关事项函告如下：`;
  }
}

/** A letter bears the name of the body that sends it alone, without “文件”. */
export function head(input: ReminderInput, paper: PaperTerms): Head {
  const what = input.state === 'accepted' ? '承诺事项落实情况' : '承诺台账报送';
  return {
    orgMark: { text: paper.issuer, size: orgMark(paper.issuer).size },
    number: documentNumber(paper, input),
    title: `${input.period.name}${what}提醒函`,
    addressee: `${input.branch.name}：`,
    lead: lead(input, paper),
  };
}
