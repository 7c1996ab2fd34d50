/** A column as it was agreed on with the five institutions' texts at hand. */
export interface AgreedColumn {
  readonly sheet: string;
  readonly key: string;
  readonly header: string;
  /** `required`, `optional` or absent, by scheme. */
  readonly presence: Readonly<Record<string, 'required' | 'optional' | undefined>>;
  readonly share: 'public' | 'committee' | 'secret';
}

/** In the order of the marks: 建、区、镇、社、警. */
const SCHEMES = ['construction', 'district', 'town', 'social', 'police'];
const PRESENCE = { '●': 'required', '○': 'optional', '－': undefined } as const;
const SHARE = { 公: 'public', 内: 'committee', 密: 'secret' } as const;

/**
 * ● there and required, ○ there and optional, － not there. 谁写: 秘 the secretary, 令 a command, 委 the committee, 程 the
 * program. 外传: 公 anyone, 内 the committee only, 密 nobody outside the workbook.
 */
const TABLE = `
| 表 | 键 | 表头 | 建区镇社警 | 谁写 | 外传 |
|---|---|---|---|---|---|
| cover | year | 年度 | ●●●●● | 程 | 公 |
| cover | scheme | 方案 | ●●●●● | 程 | 公 |
| cover | branchCode | 支部代码 | ●●●●● | 程 | 公 |
| cover | branchName | 支部名称 | ●●●●● | 程 | 公 |
| cover | branchKind | 支部类别 | －●●●－ | 程 | 公 |
| cover | orgForm | 组织形式 | ●－－●－ | 程 | 公 |
| cover | superior | 上级党组织 | ●●●●● | 程 | 公 |
| cover | secretary | 党组织负责人 | ●●●●● | 秘 | 公 |
| cover | contactLeader | 定点联系领导 | －－●○－ | 程 | 内 |
| cover | phone | 联系电话 | －－－●－ | 秘 | 密 |
| cover | hotline | 监督电话 | ○○○○○ | 秘 | 公 |
| cover | preparer | 填报人 | ●●●●● | 秘 | 内 |
| roster | memberId | 党员编号 | ●●●●● | 令 | 公 |
| roster | name | 姓名 | ●●●●● | 秘 | 公 |
| roster | standing | 身份 | ●●●●● | 秘 | 内 |
| roster | tier | 层次 | －●－－－ | 秘 | 内 |
| roster | admission | 纳入方式 | －●－－－ | 秘 | 内 |
| roster | confirmedOn | 党组织确认日期 | －○－－－ | 秘 | 内 |
| roster | exemptReason | 未纳入原因 | －○－－－ | 秘 | 密 |
| roster | ability | 实事承诺 | ●－－－－ | 秘 | 内 |
| roster | post | 职务或岗位 | －－●●● | 秘 | 内 |
| roster | postClass | 岗位类别 | －－－●－ | 秘 | 内 |
| roster | pledgeForm | 承诺形式 | －－－●－ | 秘 | 内 |
| roster | oralReason | 口头承诺原因 | －－－○－ | 秘 | 密 |
| roster | oralDecidedOn | 支部研究日期 | －－－○－ | 秘 | 内 |
| roster | sex | 性别 | －－－●－ | 秘 | 密 |
| roster | bornIn | 出生年月 | －－－●－ | 秘 | 密 |
| roster | nation | 民族 | －－－●－ | 秘 | 密 |
| roster | joinedOn | 入党时间 | －－－●－ | 秘 | 密 |
| roster | education | 文化程度 | －－－●－ | 秘 | 密 |
| roster | unit | 部门 | －－－－● | 秘 | 公 |
| roster | areaId | 责任区编号 | －－－－● | 秘 | 公 |
| roster | areaDuty | 责任区具体职责 | －－－－● | 秘 | 公 |
| roster | change | 变动 | ○○○○○ | 秘 | 内 |
| roster | changedOn | 变动日期 | ○○○○○ | 秘 | 内 |
| commitments | id | 编号 | ●●●●● | 令 | 公 |
| commitments | pledger | 承诺主体 | ●●●●● | 秘 | 公 |
| commitments | category | 类别 | ●●－●－ | 秘 | 公 |
| commitments | theme | 主题 | －●●●－ | 秘 | 公 |
| commitments | text | 承诺事项 | ●●●●● | 秘 | 公 |
| commitments | measures | 措施 | ●－－○● | 秘 | 公 |
| commitments | responsible | 责任人 | ●－－－● | 秘 | 公 |
| commitments | deadline | 完成时限 | ●○○●● | 秘 | 公 |
| commitments | effect | 预期效果 | －－－－● | 秘 | 公 |
| commitments | source | 来源 | －－－●○ | 秘 | 公 |
| commitments | originId | 上年编号 | －－－○－ | 令 | 内 |
| commitments | status | 状态 | ●●●●● | 令 | 公 |
| commitments | approvedOn | 定诺日期 | ○○○○○ | 令 | 公 |
| commitments | publishedOn | 亮诺日期 | ○○○○○ | 令 | 公 |
| commitments | doneOn | 完成日期 | ○○○○○ | 令 | 公 |
| commitments | closedOn | 销号日期 | ○○○○○ | 令 | 公 |
| commitments | fulfilment | 落实情况 | ○○○○○ | 秘 | 公 |
| commitments | gateSolved | 问题已解决 | －－○－－ | 委 | 公 |
| commitments | gateInPlace | 工作已落实 | －－○－－ | 委 | 公 |
| commitments | gateSatisfied | 群众已满意 | －－○－－ | 委 | 公 |
| commitments | itemGrade | 一诺一评 | －－○－－ | 秘 | 公 |
| commitments | hotIssue | 热点难点 | －○－－－ | 秘 | 公 |
| reviews | id | 编号 | ●－●●● | 令 | 内 |
| reviews | reviewedOn | 审查日期 | ●－●●● | 令 | 内 |
| reviews | reviewer | 审查主体 | ●－●●● | 令 | 内 |
| reviews | cAdvanced | 体现先进性要求 | －－●●● | 令 | 内 |
| reviews | cYearTask | 以年度工作任务为中心 | －－－●－ | 令 | 内 |
| reviews | cCurrentTask | 以正在干的事情为中心 | －－－－● | 令 | 内 |
| reviews | cPostDuty | 体现岗位职责特点 | －－－●● | 令 | 内 |
| reviews | cWish | 符合群众意愿 | ○－●●● | 令 | 内 |
| reviews | cFeasible | 切实可行 | ○－●●● | 令 | 内 |
| reviews | cOwnReality | 符合党员自身实际 | ○－－－－ | 令 | 内 |
| reviews | cDoable | 能够真正做到 | ○－－－－ | 令 | 内 |
| reviews | verdict | 结论 | ●－●●● | 令 | 内 |
| reviews | opinion | 意见 | ○－○○○ | 令 | 内 |
| transitions | seq | 序号 | ●●●●● | 令 | 内 |
| transitions | at | 登记时间 | ●●●●● | 令 | 内 |
| transitions | on | 发生日期 | ●●●●● | 令 | 内 |
| transitions | id | 编号 | ●●●●● | 令 | 内 |
| transitions | step | 步骤 | ●●●●● | 令 | 内 |
| transitions | from | 原状态 | ○○○○○ | 令 | 内 |
| transitions | to | 新状态 | ○○○○○ | 令 | 内 |
| transitions | by | 经办人 | ●●●●● | 令 | 内 |
| transitions | note | 说明 | ○○○○○ | 令 | 内 |
| transitions | date | 相关日期 | ○○○○○ | 令 | 内 |
| transitions | reasonKind | 原因类别 | ○－－－－ | 令 | 内 |
| transitions | helpMode | 帮扶方式 | ○－－－－ | 令 | 内 |
| transitions | helpers | 帮扶人 | ○－－－－ | 令 | 内 |
| inspections | period | 督查期 | ●－－－－ | 令 | 公 |
| inspections | inspectedOn | 督查日期 | ●－－－－ | 秘 | 公 |
| inspections | id | 编号 | ●－－－－ | 令 | 公 |
| inspections | progress | 进展情况 | ●－－－－ | 秘 | 公 |
| inspections | inspector | 督查人 | ●－－－－ | 秘 | 内 |
| inspections | problem | 发现问题 | ○－－－－ | 秘 | 内 |
| inspections | demand | 督办要求 | ○－－－－ | 秘 | 内 |
| activities | date | 日期 | ●●●●● | 秘 | 公 |
| activities | kind | 类型 | ●●●●● | 秘 | 公 |
| activities | host | 主持人 | ○○○○○ | 秘 | 内 |
| activities | expected | 应到党员 | ○○○○○ | 秘 | 公 |
| activities | present | 实到党员 | ○○○○○ | 秘 | 公 |
| activities | masses | 群众代表 | ○○○○○ | 秘 | 公 |
| activities | content | 内容与结果 | ●●●●● | 秘 | 公 |
| activities | opinions | 收集意见 | ○－○○○ | 秘 | 公 |
| activities | adopted | 采纳意见 | ○－○○○ | 秘 | 公 |
| comments | date | 日期 | －－●－－ | 秘/委 | 公 |
| comments | target | 点评对象 | －－●－－ | 秘/委 | 公 |
| comments | commenter | 点评人 | －－●－－ | 秘/委 | 公 |
| comments | commenterRole | 点评人身份 | －－●－－ | 秘/委 | 公 |
| comments | occasion | 场合 | －－●－－ | 秘/委 | 公 |
| comments | merits | 肯定成绩 | －－●－－ | 秘/委 | 内 |
| comments | faults | 指出不足 | －－●－－ | 秘/委 | 内 |
| comments | direction | 努力方向 | －－●－－ | 秘/委 | 内 |
| records | month | 月份 | －－●－－ | 秘 | 公 |
| records | member | 党员 | －－●－－ | 秘 | 公 |
| records | work | 工作内容 | －－●－－ | 秘 | 内 |
| records | duty | 履职情况 | －－●－－ | 秘 | 内 |
| records | toldOn | 讲述日期 | －－○－－ | 秘 | 公 |
| records | monthGrade | 评比结果 | －－○－－ | 秘 | 公 |
| records | advice | 评价与改进 | －－○－－ | 秘 | 内 |
| ballots | round | 轮次 | ●●●●● | 秘 | 公 |
| ballots | votedOn | 评议日期 | ●●●●● | 秘 | 公 |
| ballots | target | 评议对象 | ●●●●● | 秘/委 | 公 |
| ballots | panel | 评议主体 | ●●●●● | 秘 | 公 |
| ballots | subject | 评议内容 | －－●－－ | 秘 | 公 |
| ballots | expected | 应参加人数 | ●●●●● | 秘 | 公 |
| ballots | returned | 收回票数 | ●●●●● | 秘 | 公 |
| ballots | g1 | 满意 | ●●●●● | 秘 | 公 |
| ballots | g2 | 较满意 | ●●●●● | 秘 | 公 |
| ballots | g3 | 基本满意 | ●●●●● | 秘 | 公 |
| ballots | g4 | 不满意 | ●●●●● | 秘 | 公 |
| results | round | 轮次 | ●●●●● | 令 | 公 |
| results | pledger | 承诺主体 | ●●●●● | 令 | 公 |
| results | selfGrade | 自评等次 | ●－－●● | 秘 | 内 |
| results | panelScores | 各主体得分 | ○○○○○ | 令 | 内 |
| results | evaluation | 评议得分 | ○○○○○ | 令 | 内 |
| results | fulfilScore | 兑现得分 | ○○○○○ | 令 | 内 |
| results | total | 总分 | ○○○○○ | 令 | 内 |
| results | grade | 等次 | ○○○○○ | 令 | 公 |
| results | remark | 说明 | ○○○○○ | 令 | 内 |
| results | publicOn | 公开日期 | －○○－○ | 秘 | 公 |
| results | reportedOn | 上报日期 | －○－－－ | 秘 | 内 |
| measures | decidedOn | 决定日期 | －●－●● | 秘/委 | 内 |
| measures | target | 对象 | －●－●● | 秘/委 | 内 |
| measures | id | 关联编号 | －○－○○ | 秘/委 | 内 |
| measures | measure | 措施 | －●－●● | 秘/委 | 内 |
| measures | cause | 事由 | －●－●● | 秘/委 | 内 |
| measures | decidedBy | 决定机关 | －●－●● | 秘/委 | 内 |
| measures | fixBy | 整改期限 | －○－●● | 秘/委 | 内 |
| measures | fixedOn | 整改完成日期 | －○－○○ | 秘 | 内 |
| measures | outcome | 结果 | －○－○○ | 秘 | 内 |
| practices | date | 日期 | ●－－●● | 秘 | 公 |
| practices | kind | 类别 | ●－－●● | 秘 | 公 |
| practices | title | 标题 | ●－－●● | 秘 | 公 |
| practices | content | 内容 | ●－－●● | 秘 | 公 |
| practices | sentOn | 报送日期 | ○－－○○ | 秘 | 内 |
| posts | postId | 岗位编号 | －－－－● | 令 | 公 |
| posts | kind | 类别 | －－－－● | 秘 | 公 |
| posts | name | 岗位名称 | －－－－● | 秘 | 公 |
| posts | unit | 部门 | －－－－● | 秘 | 公 |
| posts | holders | 岗内党员 | －－－－● | 秘 | 公 |
| posts | headcount | 岗内总人数 | －－－－● | 秘 | 内 |
| posts | howSet | 推选方式 | －－－－● | 秘 | 公 |
| posts | setOn | 确认日期 | －－－－● | 秘 | 公 |
| posts | plateOn | 授牌日期 | －－－－○ | 秘 | 公 |
| posts | state | 状态 | －－－－● | 令 | 公 |
| posts | stateOn | 收牌日期 | －－－－○ | 令 | 内 |
| postAssessments | quarter | 季度 | －－－－● | 秘 | 公 |
| postAssessments | postId | 岗位编号 | －－－－● | 秘 | 公 |
| postAssessments | member | 党员 | －－－－● | 秘 | 公 |
| postAssessments | elected | 本次评选 | －－－－● | 秘 | 公 |
| postAssessments | unmet | 未达标准 | －－－－● | 秘 | 内 |
| postAssessments | votes | 测评票数 | －－－－● | 秘 | 公 |
| postAssessments | votesGood | 满意票数 | －－－－● | 秘 | 公 |
| postAssessments | veto | 一票否决 | －－－－● | 秘 | 内 |
| postAssessments | verdict | 考核结论 | －－－－● | 秘 | 公 |
| postAssessments | fixBy | 整改期限 | －－－－○ | 秘 | 内 |
| postAssessments | reward | 奖励金额 | －－－－○ | 令 | 内 |
| postAssessments | note | 说明 | －－－－○ | 秘 | 内 |
| areas | areaId | 责任区编号 | －－－－● | 令 | 公 |
| areas | name | 责任区名称 | －－－－● | 秘 | 公 |
| areas | unit | 部门 | －－－－● | 秘 | 公 |
| areas | head | 负责人 | －－－－● | 秘 | 公 |
| areas | task | 主要工作任务 | －－－－● | 秘 | 公 |
| areas | plateOn | 设牌日期 | －－－－○ | 秘 | 公 |
| areaWork | date | 日期 | －－－－● | 秘 | 内 |
| areaWork | areaId | 责任区编号 | －－－－● | 秘 | 内 |
| areaWork | kind | 类别 | －－－－● | 秘 | 内 |
| areaWork | content | 内容 | －－－－● | 秘 | 内 |
| areaWork | by | 记录人 | －－－－● | 秘 | 内 |
| areaWork | q1 | 围绕中心工作 | －－－－○ | 秘 | 内 |
| areaWork | q2 | 解决实际问题 | －－－－○ | 秘 | 内 |
| areaWork | q3 | 提高服务能力 | －－－－○ | 秘 | 内 |
| dictionary | name | 列表名 | ●●●●● | 程 | 内 |
| dictionary | order | 次序 | ●●●●● | 程 | 内 |
| dictionary | value | 值 | ●●●●● | 程 | 内 |
`;

/**
 * The committee workbook (附：党委工作簿). Where it says “同审查记录” and the like, the columns and what may be seen of them
 * are those of that sheet; everything is 委. Fewer than there: the criteria that only other bodies answer (建), and what the
 * branch itself writes of a measure (整改完成日期、结果).
 */
const COMMITTEE_TABLE = `
| 表 | 键 | 表头 | 建区镇社警 | 谁写 | 外传 |
|---|---|---|---|---|---|
| committeeReviews | id | 编号 | ●－●●－ | 委 | 内 |
| committeeReviews | reviewedOn | 审查日期 | ●－●●－ | 委 | 内 |
| committeeReviews | reviewer | 审查主体 | ●－●●－ | 委 | 内 |
| committeeReviews | cAdvanced | 体现先进性要求 | －－●●－ | 委 | 内 |
| committeeReviews | cYearTask | 以年度工作任务为中心 | －－－●－ | 委 | 内 |
| committeeReviews | cCurrentTask | 以正在干的事情为中心 | －－－－－ | 委 | 内 |
| committeeReviews | cPostDuty | 体现岗位职责特点 | －－－●－ | 委 | 内 |
| committeeReviews | cWish | 符合群众意愿 | ○－●●－ | 委 | 内 |
| committeeReviews | cFeasible | 切实可行 | ○－●●－ | 委 | 内 |
| committeeReviews | cOwnReality | 符合党员自身实际 | －－－－－ | 委 | 内 |
| committeeReviews | cDoable | 能够真正做到 | －－－－－ | 委 | 内 |
| committeeReviews | verdict | 结论 | ●－●●－ | 委 | 内 |
| committeeReviews | opinion | 意见 | ○－○○－ | 委 | 内 |
| gateChecks | id | 编号 | －－●－－ | 委 | 公 |
| gateChecks | gateSolved | 问题已解决 | －－●－－ | 委 | 公 |
| gateChecks | gateInPlace | 工作已落实 | －－●－－ | 委 | 公 |
| gateChecks | gateSatisfied | 群众已满意 | －－●－－ | 委 | 公 |
| gateChecks | checkedOn | 核验日期 | －－●－－ | 委 | 内 |
| gateChecks | checker | 核验人 | －－●－－ | 委 | 内 |
| gateChecks | verdict | 结论 | －－●－－ | 委 | 内 |
| gateChecks | opinion | 意见 | －－○－－ | 委 | 内 |
| committeeComments | branchCode | 支部代码 | －－●－－ | 委 | 公 |
| committeeComments | date | 日期 | －－●－－ | 委 | 公 |
| committeeComments | target | 点评对象 | －－●－－ | 委 | 公 |
| committeeComments | commenter | 点评人 | －－●－－ | 委 | 公 |
| committeeComments | commenterRole | 点评人身份 | －－●－－ | 委 | 公 |
| committeeComments | occasion | 场合 | －－●－－ | 委 | 公 |
| committeeComments | merits | 肯定成绩 | －－●－－ | 委 | 内 |
| committeeComments | faults | 指出不足 | －－●－－ | 委 | 内 |
| committeeComments | direction | 努力方向 | －－●－－ | 委 | 内 |
| branchBallots | branchCode | 支部代码 | －－●－－ | 委 | 公 |
| branchBallots | round | 轮次 | －－●－－ | 委 | 公 |
| branchBallots | votedOn | 评议日期 | －－●－－ | 委 | 公 |
| branchBallots | target | 评议对象 | －－●－－ | 委 | 公 |
| branchBallots | panel | 评议主体 | －－●－－ | 委 | 公 |
| branchBallots | subject | 评议内容 | －－●－－ | 委 | 公 |
| branchBallots | expected | 应参加人数 | －－●－－ | 委 | 公 |
| branchBallots | returned | 收回票数 | －－●－－ | 委 | 公 |
| branchBallots | g1 | 满意 | －－●－－ | 委 | 公 |
| branchBallots | g2 | 较满意 | －－●－－ | 委 | 公 |
| branchBallots | g3 | 基本满意 | －－●－－ | 委 | 公 |
| branchBallots | g4 | 不满意 | －－●－－ | 委 | 公 |
| branchRankings | period | 期 | －－●－－ | 委 | 公 |
| branchRankings | branchCode | 支部代码 | －－●－－ | 委 | 公 |
| branchRankings | score | 得分 | －－●－－ | 委 | 公 |
| branchRankings | rank | 名次 | －－●－－ | 委 | 公 |
| branchRankings | publicOn | 公开日期 | －－○－－ | 委 | 公 |
| supervision | date | 日期 | －－●－－ | 委 | 公 |
| supervision | kind | 类别 | －－●－－ | 委 | 公 |
| supervision | branchCode | 支部代码 | －－●－－ | 委 | 公 |
| supervision | content | 内容 | －－●－－ | 委 | 公 |
| jointInspections | period | 督查期 | －●－－－ | 委 | 内 |
| jointInspections | inspectedOn | 督查日期 | －●－－－ | 委 | 内 |
| jointInspections | units | 成员单位 | －●－－－ | 委 | 内 |
| jointInspections | branchCode | 支部代码 | －●－－－ | 委 | 公 |
| jointInspections | member | 党员 | －●－－－ | 委 | 内 |
| jointInspections | shortfall | 未全面兑现情况 | －○－－－ | 委 | 内 |
| jointInspections | handling | 处理 | －●－－－ | 委 | 内 |
| assessments | memberId | 党员编号 | －●－－－ | 委 | 内 |
| assessments | name | 姓名 | －●－－－ | 委 | 内 |
| assessments | year | 年度 | －●－－－ | 委 | 内 |
| assessments | result | 结果 | －●－－－ | 委 | 内 |
| committeeMeasures | branchCode | 支部代码 | －●－●－ | 委 | 内 |
| committeeMeasures | decidedOn | 决定日期 | －●－●－ | 委 | 内 |
| committeeMeasures | target | 对象 | －●－●－ | 委 | 内 |
| committeeMeasures | id | 关联编号 | －○－○－ | 委 | 内 |
| committeeMeasures | measure | 措施 | －●－●－ | 委 | 内 |
| committeeMeasures | cause | 事由 | －●－●－ | 委 | 内 |
| committeeMeasures | decidedBy | 决定机关 | －●－●－ | 委 | 内 |
| committeeMeasures | fixBy | 整改期限 | －○－●－ | 委 | 内 |
| selections | year | 年度 | ●●●●－ | 委 | 内 |
| selections | target | 对象 | ●●●●－ | 委 | 内 |
| selections | branchCode | 支部代码 | ●●●●－ | 委 | 内 |
| selections | level | 推荐层级 | ●●●●－ | 委 | 内 |
| selections | order | 推荐顺序 | ○○○○－ | 委 | 内 |
| selections | result | 结果 | ●●●●－ | 委 | 内 |
| selections | date | 日期 | ○○○○－ | 委 | 内 |
| selections | way | 方式 | ○○○○－ | 委 | 内 |
`;

function has<T extends object>(all: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(all, key);
}

function parse(line: string): AgreedColumn {
  const [sheet = '', key = '', header = '', marks = '', , share = ''] = line
    .split('|')
    .slice(1)
    .map((cell) => cell.trim());
  if (!has(SHARE, share)) throw new Error(`no such share: ${line}`);
  const presence = SCHEMES.map((scheme, index) => {
    const mark = [...marks][index] ?? '';
    if (!has(PRESENCE, mark)) throw new Error(`no such mark: ${line}`);
    return [scheme, PRESENCE[mark]] as const;
  });
  return { sheet, key, header, presence: Object.fromEntries(presence), share: SHARE[share] };
}

const columnsOf = (table: string): readonly AgreedColumn[] => table.trim().split('\n').slice(2).map(parse);

export const agreedColumns = columnsOf(TABLE);
export const agreedCommitteeColumns = columnsOf(COMMITTEE_TABLE);
