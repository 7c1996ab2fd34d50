import type { RollUpView } from '../roll-up/view.ts';
import { as, fields, list, maybe, pageFlag, paragraphs, schemaOf, text } from './kit.ts';
import { annexHead, attachments, chart, head, table, tail } from './pieces.ts';

/** 对下级党委的通报, or the summary of their evaluations. */
export const rollUp = schemaOf<RollUpView>()(
  fields({
    head: as('版头', head),
    sections: list(
      '各节',
      fields({
        heading: text('节标题，带序号', '二、各下级党委情况'),
        blocks: list(
          '节中的段落、表格、图，每块是其中一种；有标题的是分项',
          fields({
            heading: maybe(text('分项标题', '（一）台账报送不及时')),
            paragraph: maybe(text('一段', '应报结果的下级党委5个，均已报送。')),
            table: maybe(as('表格', table)),
            chart: maybe(as('图', chart)),
          }),
        ),
      }),
    ),
    attachments,
    annexes: list(
      '各附件',
      fields({
        ...annexHead,
        items: paragraphs('各段', '数据取自各下级党委印发的通报。'),
        folded: pageFlag('网页上是否折叠（Word 中总是展开）'),
        groups: list(
          '各下级党委的表',
          fields({ title: text('标题', '某乡党委（应报支部8个，接收8个）'), table: as('表格', table) }),
        ),
      }),
    ),
    tail: as('落款和版记', tail),
  }),
);
