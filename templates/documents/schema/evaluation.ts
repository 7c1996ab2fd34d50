import type { EvaluationResultsView } from '../evaluation-results/view.ts';
import type { EvaluationView } from '../evaluation/view.ts';
import { as, fields, list, maybe, paragraphs, schemaOf, text } from './kit.ts';
import { annexHead, attachments, chart, head, signature, table, tail } from './pieces.ts';

/** 年终评议汇总. */
export const evaluation = schemaOf<EvaluationView>()(
  fields({
    head: as('版头', head),
    sections: list(
      '各节',
      fields({
        heading: text('节标题，带序号', '二、支部结果'),
        blocks: list(
          '节中的段落、表格和图，每块是其中一种',
          fields({
            paragraph: maybe(text('一段', '支部12个，均已计分。')),
            table: maybe(as('表格', table)),
            chart: maybe(as('图', chart)),
          }),
        ),
      }),
    ),
    attachments,
    annexes: list(
      '各附件；公开版没有这一项',
      fields({
        ...annexHead,
        tables: list(
          '附件中的表',
          fields({
            title: maybe(text('表的标题；只有一张表，就没有这一项', '党员评议结果')),
            table: as('表格', table),
          }),
        ),
      }),
    ),
    tail: as('落款和版记', tail),
  }),
);

/** 评议结果公示. */
export const evaluationResults = schemaOf<EvaluationResultsView>()(
  fields({
    title: text('标题', '2026年年终评议结果公示'),
    paragraphs: paragraphs('开头各段', '根据《某办法》，现将评议结果公示如下。'),
    sections: list(
      '各节：支部、党员',
      fields({ heading: text('节标题', '一、支部评议结果'), table: as('结果表', table) }),
    ),
    blanks: paragraphs('留给本单位填写的几行', '公示时间：＿＿＿年＿月＿日至＿＿＿年＿月＿日'),
    ...signature,
  }),
);
