/** A requirement of the five institutions' texts; `since` names the part of the product that has yet to bring it. */
export interface Requirement {
  readonly id: string;
  readonly what: string;
  /** The schemes whose text asks for it, in short: 建、区、镇、社、警; 全 for all. */
  readonly asked: string;
  /** Why it has no test yet. */
  readonly later?: string;
}

const FORMS = '打印的表式随“打印和签字”一部分完成';

/** Every requirement, in order. */
export const requirements: readonly Requirement[] = [
  { id: 'P1', asked: '全', what: '一个支部一年一个工作簿，记支部承诺和党员承诺（区只有党员承诺）；党总支可以下辖支部' },
  { id: 'P2', asked: '建', what: '党员岗位、实事承诺2—3件，共性另计；多了少了都只提醒' },
  { id: 'P3', asked: '建区社', what: '类别按方案；必备的类别按人核对' },
  { id: 'P4', asked: '区建', what: '共性项目库（按层次或通用），支部可以自增；一条命令补上' },
  { id: 'P5', asked: '区', what: '自荐、互推，党组织确认（日期）；未纳入的写原因；只有确认的才应承诺' },
  { id: 'P6', asked: '社', what: '书面或口头承诺；口头的写原因和支部研究日期，单独统计' },
  { id: 'P7', asked: '社建区', what: '领导带头、标准更高；无职党员设岗定责、义工服务；岗位类别' },
  { id: 'P8', asked: '社，全', what: '以往未解决的承诺作为重点项目；跨年结转保留原编号' },
  { id: 'P9', asked: '镇社区', what: '主题按支部类别或层次；实践载体；按主题统计' },
  { id: 'P10', asked: '建镇社警', what: '定诺前征求意见：日期、方式、收集和采纳条数' },
  { id: 'P11', asked: '区', what: '领导的重点工作责任承诺，问责据此' },
  { id: 'R1', asked: '建镇社警', what: '按方案的标准逐条审查；有“否”不得通过；退回写意见；每轮都留' },
  { id: 'R2', asked: '建镇社警', what: '审查主体按方案和承诺主体核对' },
  { id: 'R3', asked: '镇警社建', what: '时间节点；迟了的列出' },
  { id: 'R4', asked: '警社', what: '按人核对承诺覆盖：应承诺、已承诺、口头、未承诺' },
  {
    id: 'R5',
    asked: '建镇社区',
    what: '党委工作簿记上级的审查、核验、点评、评议、督查、措施、评选；用回执带回支部台账',
  },
  { id: 'R6', asked: '建', what: '党员之间文字雷同的提醒' },
  { id: 'F1', asked: '社区警镇建', what: '承诺书、承诺卡', later: FORMS },
  { id: 'F2', asked: '警，全', what: '公示', later: FORMS },
  { id: 'F3', asked: '镇', what: '挂牌销号公示板', later: FORMS },
  { id: 'F4', asked: '警', what: '责任标牌、示范岗标牌', later: FORMS },
  { id: 'L1', asked: '全', what: '状态和步骤；只许走允许的步骤；步步有记录' },
  { id: 'L2', asked: '区', what: '一人一账，两部分', later: FORMS },
  { id: 'L3', asked: '镇', what: '销号过三关，由镇创先办核验；不通过的写明哪一关' },
  { id: 'L4', asked: '建', what: '逾期先督促；困难可帮扶；批评教育须先有督促；显示应做的下一步' },
  { id: 'L5', asked: '建', what: '未兑现分主观、客观；客观的本人说明、组织解释缺一不可' },
  { id: 'L6', asked: '社警', what: '限期整改有期限，跟踪到底' },
  { id: 'L7', asked: '镇', what: '每人每月日常纪实，在组织生活会上讲述、评比；缺的列出' },
  { id: 'L8', asked: '建', what: '每季度逐件督查未销号的承诺；没有督查的列出' },
  { id: 'L9', asked: '区镇社建', what: '会议活动按要求的次数核对；缺的列出' },
  { id: 'L10', asked: '全', what: '定诺后改文字、时限、责任人须经变更；按期看首次核定的时限' },
  { id: 'C1', asked: '镇', what: '领导点评：谁点评谁，三个方面，每季度覆盖' },
  { id: 'C2', asked: '建', what: '第一责任人、直接责任人；领导调研调度作为活动' },
  { id: 'E1', asked: '建社警', what: '先自评、逐项说明，再计票' },
  { id: 'E2', asked: '全', what: '评议主体按承诺主体和身份；支部也要被评；缺的主体列出，不暗中改权重' },
  { id: 'E3', asked: '镇', what: '两轮，7月10日和次年1月5日前；按内容计票' },
  { id: 'E4', asked: '区警镇', what: '等次；结果公开、上报的日期' },
  { id: 'E5', asked: '镇，全', what: '建议人选按分排列，附数字；未列入的写原因；推荐不等于当选' },
  { id: 'E6', asked: '区', what: '问责措施按规则；谁可以决定；结果' },
  { id: 'E7', asked: '建，全', what: '支部年度党建考核得分及其组成；民主评议党员附表' },
  { id: 'E8', asked: '镇', what: '一诺一评，一季一促' },
  { id: 'D1', asked: '警', what: '示范岗：六个标准；个人岗全体党员推选，集体岗先由局务会；岗内都是党员' },
  { id: 'D2', asked: '警', what: '每季度逐人考核，主要看满意度；一票否决立即撤销收牌；事由不公开' },
  { id: 'D3', asked: '警', what: '每季通过且连续两次评选上的奖励，可以跨年' },
  { id: 'D4', asked: '警', what: '责任区覆盖全体党员；负责人是二级机构负责人；日志、报告、三问考核' },
  { id: 'B1', asked: '建区', what: '季度通报；只有一个支部的按部门；热点难点' },
  { id: 'B2', asked: '镇', what: '支部评比每两个月、党员评比每月、评议结果公开' },
  { id: 'B3', asked: '区镇', what: '每季提醒函、半年督查报告、年终评议汇总' },
  { id: 'B4', asked: '社建警', what: '经验做法、先进典型进通报' },
  { id: 'B5', asked: '社，全', what: '支部名册：应报、已报、未报、逾期、退回' },
  { id: 'B6', asked: '镇', what: '督查通报四项，任意期间' },
  { id: 'B7', asked: '全', what: '发文机关、收文单位、文号按方案和文种' },
  { id: 'V1', asked: '—', what: '与上次接收的比对' },
  { id: 'V2', asked: '—', what: '印发、更正；印发的不改动' },
  { id: 'V3', asked: '—', what: '支部和党员随时间变动；同名分开' },
  { id: 'V4', asked: '—', what: '各支部台账之间的核对' },
  { id: 'V5', asked: '—', what: '每份报送都有回执' },
  { id: 'S1', asked: '区', what: '三千七百名党员、三万件承诺的规模' },
];
