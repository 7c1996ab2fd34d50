import type { BranchResultsView } from '../branch-results/view.ts';
import type { HalfYearView } from '../half-year/view.ts';
import type { MemberResultsView } from '../member-results/view.ts';
import type { ReminderView } from '../reminder/view.ts';
import type { SupervisionView } from '../supervision/view.ts';
import { as, fields, list, maybe, paragraphs, schemaOf, text } from './kit.ts';
import { annexHead, attachments, head, plainSection, signature, table, tail } from './pieces.ts';

/** 提醒函. */
export const reminder = schemaOf<ReminderView>()(
  fields({
    head: as('版头', head),
    sections: list(
      '各节',
      fields({
        ...plainSection,
        points: list(
          '各分项',
          fields({
            heading: text('分项标题，带序号', '（一）逾期事项'),
            text: text('分项内容', '以下承诺事项已经逾期。'),
            table: maybe(as('事项表', table)),
          }),
        ),
        closing: maybe(text('分项之后的一段', '以上事项的办理情况，请于10月22日前报某局党委。')),
      }),
    ),
    ...signature,
  }),
);

/** 党员评比结果公示. */
export const memberResults = schemaOf<MemberResultsView>()(
  fields({
    title: text('标题', '2026年9月党员评比结果公示'),
    paragraphs: paragraphs('开头各段', '根据《某办法》，本支部按月公开党员评比结果。'),
    table: maybe(as('结果表；没有党员，就没有这一项', table)),
    note: maybe(text('表下的说明', '注：按党员名册的顺序排列，不分先后。')),
    closing: paragraphs('最后的几行', '监督电话：0000-0000000'),
    ...signature,
  }),
);

/** 支部评比结果公示. */
export const branchResults = schemaOf<BranchResultsView>()(
  fields({
    title: text('标题', '2026年9月支部评比结果公示'),
    paragraphs: paragraphs('开头各段', '根据《某办法》，现将评比结果公示如下。'),
    table: maybe(as('结果表；没有结果，就没有这一项', table)),
    ...signature,
  }),
);

/** 督查通报. */
export const supervision = schemaOf<SupervisionView>()(
  fields({
    head: as('版头', head),
    sections: list('各节', fields(plainSection)),
    closing: as('最后一节：下一步要求', fields(plainSection)),
    tail: as('落款和版记', tail),
  }),
);

/** 半年督查报告. */
export const halfYear = schemaOf<HalfYearView>()(
  fields({
    head: as('版头', head),
    sections: list('各节', fields({ ...plainSection, table: maybe(as('表格', table)) })),
    attachments,
    annexes: list(
      '各附件；公开版没有这一项',
      fields({
        ...annexHead,
        table: maybe(as('名单', table)),
        paragraphs: paragraphs('各段', '数据截至2026年6月30日。'),
      }),
    ),
    signers: paragraphs('署名的各单位，一行一个', '中共某局委员会'),
    tail: as('落款和版记', tail),
  }),
);
