import { z } from 'zod';
import type { CorrectionView } from '../correction/view.ts';
import { as, fields, list, maybe, paragraphs, piece, schemaOf, text } from './kit.ts';
import { annexHead, attachments, headFields, tail } from './pieces.ts';

/** 更正通报. */
export const correction = schemaOf<CorrectionView>()(
  fields({
    head: as(
      '版头，标题分两行',
      piece('更正通报的版头', {
        ...headFields,
        titleLines: z
          .tuple([
            z.string().meta({ example: '关于更正2026年第三季度承诺事项落实情况' }),
            z.string().meta({ example: '通报有关数据的通报' }),
          ])
          .readonly()
          .meta({ description: '标题的两行，写作 titleLines.[0]、titleLines.[1]' }),
      }),
    ),
    what: as(
      '更正的数据或内容',
      fields({
        heading: text('节标题', '一、更正的数据'),
        paragraphs: paragraphs('各段', '数据仍截至9月30日，共更正总体数据3项，见下表。'),
        table: maybe(
          as(
            '数据更正表；数据没有变化，就没有这一项',
            fields({
              caption: text('表题', '2026年第三季度承诺事项落实情况数据更正表'),
              rows: list(
                '各行',
                fields({
                  scope: text('范围：总体或支部', '总体'),
                  figure: text('项目', '累计销号'),
                  old: text('原数', '18件'),
                  now: text('更正后', '19件'),
                  difference: text('增减', '增加1件'),
                }),
              ),
            }),
          ),
        ),
      }),
    ),
    reasons: paragraphs('更正的原因', '第一党支部补报了销号记录。'),
    rest: paragraphs('其他事项', '除上述更正外，原通报其他内容不变。'),
    attachments,
    annex: maybe(
      as(
        '更正认定的承诺事项清单；公开版没有这一项',
        fields({
          ...annexHead,
          rows: list(
            '各件',
            fields({
              no: text('序号', '1'),
              branch: text('支部', '第一党支部'),
              id: text('承诺编号', '2026-A01-003'),
              old: text('原认定', '践诺（逾期），时限8月31日'),
              now: text('更正后认定', '销号（按期兑现），8月18日完成'),
              basis: text('变更记录', '10月12日登记：销号（8月20日）'),
            }),
          ),
        }),
      ),
    ),
    tail: as('落款和版记', tail),
  }),
);
