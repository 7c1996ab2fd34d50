import { addDays } from '../../../ledger/day.ts';
import type { SupervisionInput } from '../../../ledger/figures/reports.ts';
import { quarterOf } from '../../../ledger/period.ts';
import { paperOf } from '../../../ledger/scheme/paper.ts';
import { type Head, type Tail, documentNumber, orgMark, tail } from '../circular/head.ts';
import { numeral } from '../text/number.ts';
import { shortDay } from '../text/period.ts';
import { type SectionView, sectionView } from './section.ts';

/** All a 督查通报 says, as finished text; there is one version of it, for it names branches and no persons of its own. */
export interface SupervisionView {
  readonly head: Head;
  readonly sections: readonly SectionView[];
  readonly closing: SectionView;
  readonly tail: Tail;
}

/** From what the sections are told, and what is not known. */
function basis({ branches: { expected, accepted } }: SupervisionInput): string {
  const left = expected - accepted;
  return left > 0 ? `各支部台账的数据不含未报和退回的支部${left}个。` : '';
}

/** 下一步要求: who is to do what, by when, to whom. */
function closing({ sections, period }: SupervisionInput, addressees: string, to: string): SectionView {
  const next = quarterOf(addDays(period.to, 1));
  const some = sections.some(({ without }) => without.length > 0);
  const check = some ? '没有记载的支部要逐项核实，已经开展的补记台账，没有开展的抓紧开展，' : '';
  const text = `${addressees}要继续抓好各项活动，如实记入台账。${check}有关情况随${next.name}台账一并报${to}。`;
  return { heading: `${numeral(sections.length + 1)}、下一步要求`, paragraphs: [text] };
}

/** 督查通报 of any period, in its sections (B6). */
export function supervisionView(input: SupervisionInput): SupervisionView {
  const { scheme, period, asOf, today } = input;
  const paper = paperOf(scheme, 'supervision');
  return {
    head: {
      orgMark: orgMark(paper.issuer),
      number: documentNumber(paper, input),
      title: `关于${period.name}活动开展情况的督查通报`,
      addressee: `${paper.addressees}：`,
      lead:
        `根据《${paper.basis}》，${paper.issuer}对${period.name}活动开展情况进行了督查，情况截至${shortDay(asOf, period.year)}。` +
        `${basis(input)}现将有关情况通报如下：`,
    },
    sections: input.sections.map((section, i) => sectionView(section, i, input)),
    closing: closing(input, paper.addressees, paper.reportTo),
    tail: tail(paper, today),
  };
}
