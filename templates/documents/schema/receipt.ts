import type { ReceiptView } from '../receipt/view.ts';
import type { ReturnedView } from '../returned/view.ts';
import { as, fields, list, maybe, paragraphs, piece, schemaOf, text } from './kit.ts';
import { attachments, head, plainSection, signature, table } from './pieces.ts';

const fact = piece('一项情况', { label: text('名称', '支部'), value: text('内容', '第一党支部（A01）') });

/** 回执. */
export const receipt = schemaOf<ReceiptView>()(
  fields({
    signer: text('发出回执的党委', '中共某局委员会'),
    number: maybe(text('回执编号；不属于任何支部的文件没有编号', '2026年度第3号')),
    title: text('标题', '关于2026年第三季度承诺台账的回执'),
    facts: list('开头的各项情况', fact),
    sections: list(
      '各节',
      fields({
        heading: text('节标题，带序号', '一、核对结果'),
        paragraphs: paragraphs('各段', '台账没有错误，予以接收。'),
        counts: maybe(
          as(
            '各项数字',
            fields({
              caption: text('标题', '截至9月30日的数字（党员为名，其余为件）'),
              width: text('每个数的列宽，占表宽的百分数', '9.09'),
              cells: list('各数', fact),
            }),
          ),
        ),
        groups: list(
          '各组条目',
          fields({
            title: text('标题', '【提醒】没有督查记录（3处）'),
            table: as('各条', table),
            rest: maybe(text('没有列出的', '另有2处同样的问题，见回执工作簿的“问题”表。')),
          }),
        ),
      }),
    ),
    date: text('回执日期', '2026年10月12日'),
  }),
);

/** 退回通知. */
export const returned = schemaOf<ReturnedView>()(
  fields({
    head: as('版头', head),
    sections: list(
      '各节',
      fields({
        ...plainSection,
        table: maybe(as('问题表', table)),
        closing: paragraphs('表后各段', '另有12处，见退回件“A01_第一党支部_退回件.xlsx”的第一张表。'),
      }),
    ),
    attachments,
    ...signature,
  }),
);
