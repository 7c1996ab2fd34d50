import type { AnnexesView } from '../circular/annexes.ts';
import type { CircularView } from '../circular/view.ts';
import { as, fields, flag, list, maybe, paragraphs, piece, schemaOf, text } from './kit.ts';
import { annexHead, attachments, chart, head, point, tail } from './pieces.ts';

const itemRow = (id: string, what: string) => ({
  no: text('序号', '1'),
  place: text('支部或部门', '第一党支部'),
  pledger: text('承诺主体', '张三'),
  id: text('承诺编号', id),
  text: text('承诺事项', what),
});

/** The internal annexes of a circular. */
const annexes = schemaOf<AnnexesView>()(
  fields({
    list: attachments,
    overdue: maybe(
      as(
        '逾期承诺事项清单；没有逾期事项，就没有这一项',
        fields({
          ...annexHead,
          noun: text('按什么分列：支部或部门', '支部'),
          rows: list(
            '各件',
            fields({
              ...itemRow('2026-A01-003', '为老旧小区加装照明'),
              responsible: text('责任人', '张三'),
              deadline: text('完成时限', '8月31日'),
              amended: maybe(text('变更后的时限', '变更后10月31日')),
              days: text('逾期情况', '逾期30天'),
              step: text('应采取的措施', '督促'),
            }),
          ),
        }),
      ),
    ),
    unfulfilled: maybe(
      as(
        '未兑现承诺事项清单；没有未兑现事项，就没有这一项',
        fields({
          ...annexHead,
          noun: text('按什么分列：支部或部门', '支部'),
          kinds: flag('是否分客观、主观原因'),
          rows: list(
            '各件',
            fields({
              ...itemRow('2026-A01-004', '帮扶困难户一户'),
              kind: text('原因类别', '客观'),
              reason: text('原因', '资金没有到位'),
            }),
          ),
        }),
      ),
    ),
    notes: maybe(
      as(
        '统计口径和软件默认值说明',
        fields({ ...annexHead, items: paragraphs('各条说明', '数据截至2026年9月30日。') }),
      ),
    ),
  }),
);

const kindRow = piece('分类统计的一行', {
  name: text('类别或主题', '岗位承诺'),
  committed: text('承诺事项件数', '24'),
  closed: text('累计销号件数', '18'),
  closingRate: text('销号率', '75.0%'),
  overdue: text('逾期件数', '2'),
});

const branchRow = piece('支部情况的一行', {
  rank: text('位次', '1'),
  name: text('支部或部门', '第一党支部'),
  committed: text('承诺事项件数', '24'),
  closed: text('累计销号件数', '18'),
  closingRate: text('销号率', '75.0%'),
  due: text('到期件数', '10'),
  onTime: text('按期兑现件数', '9'),
  late: text('逾期后兑现件数', '0'),
  overdue: text('逾期件数', '1'),
  unfulfilled: text('未兑现件数', '0'),
  onTimeRate: text('按期兑现率', '90.0%'),
});

const heading = text('节标题，带序号', '一、总体情况');
const points = list('各分项', point);

/** 通报. */
export const circular = schemaOf<CircularView>()(
  fields({
    head: as('版头', head),
    overview: as(
      '总体情况',
      fields({
        heading,
        told: paragraphs('报送、承诺、督查、销号、兑现等各段', '报送情况。应报送台账的支部12个，已报12个。'),
        paragraphs: paragraphs('分类统计表前的话', '承诺事项按类别统计见下表。'),
        tables: list(
          '按类别、主题的统计表',
          fields({
            caption: text('表题', '表1　2026年第三季度各类别承诺事项统计表（单位：件）'),
            noun: text('按什么统计：类别或主题', '类别'),
            rows: list('各行', kindRow),
            total: as('合计', kindRow),
          }),
        ),
      }),
    ),
    branches: as(
      '各支部（部门）情况',
      fields({
        heading,
        title: text('不带序号的节标题', '各支部情况'),
        paragraphs: paragraphs('各段', '所报台账合格的12个支部以按期兑现率由高到低排序。'),
        table: maybe(
          as(
            '各支部情况表；没有可列的，就没有这一项',
            fields({
              caption: text('表题', '表2　2026年第三季度各支部承诺事项落实情况'),
              noun: text('按什么分列：支部或部门', '支部'),
              ranked: flag('是否排位次'),
              rows: list('各行', branchRow),
              total: as('合计', branchRow),
            }),
          ),
        ),
        chart: maybe(as('按期兑现率图；可比的不足两个，就没有这一项', chart)),
        leftOut: maybe(
          as(
            '没有计入的支部；都计入了，就没有这一项',
            fields({
              caption: text('表题', '表3　未计入汇总的支部'),
              rows: list(
                '各支部',
                fields({
                  no: text('序号', '1'),
                  name: text('支部', '第九党支部'),
                  state: text('报送情况', '退回'),
                }),
              ),
            }),
          ),
        ),
      }),
    ),
    practices: maybe(
      as(
        '主要做法；没有可写的，就没有这一项',
        fields({
          heading,
          paragraphs: paragraphs('各段', '督促提醒12次，帮扶3次。'),
          points,
          more: paragraphs('没有展开写的做法', '其他做法2项：结对帮扶、上门服务。'),
        }),
      ),
    ),
    problems: as(
      '存在的问题',
      fields({ heading, general: text('总的一句', '从汇总情况看，本季度主要存在以下3个方面的问题：'), points }),
    ),
    demands: as(
      '下一步要求',
      fields({ heading, general: text('总的一句', '针对本季度情况，各党（总）支部要做好以下工作：'), points }),
    ),
    annexes: as('附件；公开版没有这一项', annexes),
    tail: as('落款和版记', tail),
  }),
);
