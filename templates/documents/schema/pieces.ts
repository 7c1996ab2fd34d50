import type { Head, Tail } from '../circular/head.ts';
import type { Point } from '../circular/point.ts';
import type { TableView } from '../evaluation/table.ts';
import type { ChartView } from '../render/bars.ts';
import { as, choice, fields, flag, list, maybe, number, paragraphs, piece, schemaOf, text } from './kit.ts';

/** Its fields, for a head that has more. */
export const headFields = {
  orgMark: as(
    '发文机关标志',
    fields({
      text: text('发文机关标志的文字', '中共某局委员会文件'),
      size: choice('字号：名称长的用小一些的字', ['normal', 'long', 'longer']),
    }),
  ),
  number: text('发文字号；没有写文号的留空', '某委〔2026〕15号'),
  title: text('标题', '关于2026年第三季度承诺事项落实情况的通报'),
  addressee: text('主送机关，带冒号', '各党（总）支部：'),
  lead: text('开头一段：依据、做了什么、数据截止日', '根据《某办法》，现将有关情况通报如下：'),
};

/** 版头 of a document with a number: mark, number, title, addressee, opening. */
export const head = schemaOf<Head>()(piece('版头', headFields));

/** Signature, date, imprint. */
export const tail = schemaOf<Tail>()(
  piece('落款和版记', {
    signer: text('发文机关署名', '中共某局委员会'),
    date: text('成文日期', '2026年10月12日'),
    copyTo: maybe(text('抄送机关', '某市委组织部')),
    printer: text('印发机关', '中共某局委员会办公室'),
    printed: text('印发日期', '2026年10月12日印发'),
  }),
);

/** Signer and date where a document has no imprint. */
export const signature = {
  signer: text('落款单位', '中共某局委员会'),
  date: text('落款日期', '2026年10月12日'),
};

/** A point under a section. */
export const point = schemaOf<Point>()(
  piece('分项', {
    heading: text('分项标题，带序号', '（一）承诺事项没有按时落实'),
    text: text('分项内容', '少数到期承诺事项逾期，共3件。'),
  }),
);

const cell = piece('单元格', {
  text: text('格中文字', '第一党支部'),
  second: maybe(text('格中第二行文字', '（变更后9月30日）')),
  style: text('对齐：n 右对齐，c 居中，空为左对齐', 'n'),
  label: text('所在列的标题，手机上显示在格子旁边', '支部'),
  sort: maybe(text('网页上按它排序，没有的按格中文字排', '1')),
  heads: flag('是否为行标题'),
});

/** A table that is drawn from its columns. */
export const table = schemaOf<TableView>()(
  piece('表格', {
    caption: maybe(text('表题，带序号', '表1　2026年第三季度各支部情况')),
    about: text('表的名称，供读屏软件', '2026年第三季度各支部情况'),
    style: text('表的样式', 'stat'),
    columns: list('各列', fields({ header: text('列标题', '支部'), width: text('列宽，占表宽的百分数', '50.00') })),
    rows: list('各行，每行是一组单元格', list('一行', cell)),
    total: maybe(list('合计行', cell)),
  }),
);

/** A bar chart. */
export const chart = schemaOf<ChartView>()(
  piece('图', {
    id: text('图的代号，Word 按它放图，不要改', 'onTime'),
    caption: text('图题', '图1　2026年第三季度各支部按期兑现率'),
    alternative: text('图的文字说明，供读屏软件', '第一党支部100.0%，合计90.0%。'),
    measure: text('数值是什么', '按期兑现率（%）'),
    note: maybe(text('图下的说明', '没有到期事项的2个支部未列入图中。')),
    unit: text('数值的单位', '%'),
    bars: list(
      '各条',
      fields({
        label: text('名称', '第一党支部'),
        value: number('数值', 90),
        text: text('数值的文字', '90.0%'),
        detail: text('数值的由来', '到期10件，按期兑现9件'),
        total: flag('是否为合计'),
        width: number('长度，占全长的百分数', 90),
      }),
    ),
  }),
);

/** “附件：1．……” as it stands before the signature. */
export const attachments = list(
  '附件说明，每行一个附件',
  piece('附件说明', { lead: flag('是否为第一行（前面写“附件：”）'), text: text('附件名称', '1．逾期承诺事项清单') }),
);

/** What an annex begins with. */
export const annexHead = {
  label: text('附件序号', '附件1'),
  title: text('附件标题', '2026年第三季度逾期承诺事项清单'),
  intro: text('附件开头的说明', '截至2026年9月30日，共3件，供内部掌握，不对外公开。'),
};

/** A section of paragraphs under a heading. */
export const plainSection = {
  heading: text('节标题，带序号', '一、总体情况'),
  paragraphs: paragraphs('各段', '报送情况。应报送台账的支部12个，已报12个。'),
};
