import { z } from 'zod';

const text = z.string().regex(/^\S(?:[^]*\S)?$/, '应有文字，前后不留空格');
const texts = z.array(text);
const monthDay = z.string().regex(/^\d{2}-\d{2}$/, '应为月-日，例如 03-31');

/** Who pledges: a branch as a whole, or a member. */
const pledgerKind = z.enum(['branch', 'member']);
export type PledgerKind = z.infer<typeof pledgerKind>;

/** A category of commitments (类别). */
const category = z.strictObject({
  name: text,
  /** Pledgers of which kinds must have at least one; “required” in the institution's own words. */
  requiredOf: z.array(pledgerKind),
  /** Whether its items count towards the number of items asked of a member (P2). */
  counted: z.boolean(),
  /** The category is required only of members with this ability (construction: 办实事). */
  requiredOfAbility: text.optional(),
});

/** How often something must take place, and before what. */
const requirement = z.discriminatedUnion('per', [
  z.strictObject({ per: z.literal('month') }),
  z.strictObject({ per: z.literal('quarter') }),
  z.strictObject({ per: z.literal('half') }),
  z.strictObject({ per: z.literal('year') }),
  /** At least once before the first 定诺 of the year. */
  z.strictObject({ per: z.literal('beforeApproval') }),
]);

const activity = z.strictObject({
  kind: text,
  requirement: requirement.optional(),
  /** Opinions asked before fixing the items (P10): counts of opinions are required. */
  consultation: z.boolean().optional(),
  /** The meeting that reviews members' items (R2): representatives of the masses must take part. */
  needsMasses: z.boolean().optional(),
  /** Done by a leader in person, whose name stands under 主持人 (C2). */
  byLeader: z.boolean().optional(),
});

const reviewOf = z.strictObject({
  /** The reviewing body (审查主体) as it stands in the column. */
  reviewer: text,
  /** Keys of the criteria columns of 审查记录 that are answered for this kind of pledger. */
  criteria: texts,
  /** What the opinion on a returned item is called. */
  opinionName: text,
  /** What the pledger then does. */
  afterReturn: text,
  /** The kind of meeting that must have taken place on the day of the review, if any. */
  meeting: text.optional(),
  /** The body is the higher committee, whose reviews stand in the committee workbook (R5); else the branch keeps them. */
  byCommittee: z.boolean().optional(),
});

const milestone = z.strictObject({
  step: z.enum(['定诺', '亮诺']),
  by: monthDay,
});

/** A document the committee or a branch issues (B1–B7), by what it is about. */
export const paperKind = z.enum([
  /** 通报 of a quarter or any other period (B1). */
  'circular',
  /** 提醒函 to each branch (B3). */
  'reminder',
  /** 党员评比结果 of a month, published by the branch (B2). */
  'memberResults',
  /** 支部评比结果 of two months, published by the committee (B2). */
  'branchResults',
  /** 督查通报 in its four sections, for any period (B6). */
  'supervision',
  /** 半年督查报告 (B3). */
  'halfYear',
  /** 年终评议汇总 (B3, E7). */
  'evaluation',
  /** 评议结果公示 (E4, B2). */
  'evaluationResults',
]);
export type PaperKind = z.infer<typeof paperKind>;

/** Who signs a document, under which number, to whom; what is not given is the committee's own (B7). */
const paper = z.strictObject({
  issuer: text.optional(),
  numberPrefix: text.optional(),
  addressees: text.optional(),
  copyTo: text.optional(),
  basis: text.optional(),
  reportTo: text.optional(),
  /** What the work goes together with, as in “三会一课”; with a day, only in the period that ends near it. */
  occasion: z.strictObject({ name: text, around: monthDay.optional() }).optional(),
});

/** A report that is made of each period of this length; `any` is made of whatever period is asked for. */
const report = z.strictObject({
  kind: paperKind.exclude(['evaluation', 'evaluationResults']),
  per: z.enum(['month', 'months', 'quarter', 'half', 'any']),
});

/** Themes (主题) that are right for some pledgers (P9, P11); a condition that is left out holds for all. */
const themeSet = z.strictObject({
  pledger: pledgerKind.optional(),
  branchKinds: texts.optional(),
  tiers: texts.optional(),
  items: texts.min(1),
  /** 重点工作责任承诺 (P11): accountability hangs on it. */
  keyWork: z.boolean().optional(),
});

const round = z.strictObject({
  name: text,
  /** The last day on which ballots of the round may be cast, of the ledger's year or of the next. */
  by: monthDay,
  nextYear: z.boolean().optional(),
});

const panel = z.strictObject({
  name: text,
  of: pledgerKind,
  /** Evaluates only members of these standings (三评, 四评); all where left out. */
  standings: texts.optional(),
  /** Its weight among the panels of a pledger; equal where none has one. */
  weight: z.number().positive().optional(),
  /** The higher committee holds the ballot and keeps its counts in 党委工作簿. */
  byCommittee: z.boolean().optional(),
});

const grade = z.strictObject({
  name: text,
  /** Points of a vote, 0–100. */
  points: z.number().min(0).max(100),
  /** The lowest total of the grade, 0–100; 0 for the last. */
  from: z.number().min(0).max(100),
});

/** Year-end and other evaluations (E1–E8). Numbers the institution did not give are named in `defaults`. */
const evaluation = z.strictObject({
  rounds: z.array(round).min(1),
  /** Best first; at least two. */
  grades: z.array(grade).min(2).max(6),
  panels: z.array(panel).min(1),
  /** What ballots are held on (评议内容), by pledger; ballots have no such column where it is left out. */
  subjects: z.array(z.strictObject({ name: text, of: z.array(pledgerKind).min(1) })).optional(),
  /** A self-evaluation comes first; without it nothing is scored (E1). */
  selfEvaluation: z.boolean(),
  /** Each item's fulfilment is told in 落实情况 before ballots count (E1). */
  statement: z.boolean(),
  /** Parts of the total: of the ballots, and of fulfilment. */
  weights: z.strictObject({ evaluation: z.number().min(0).max(1), fulfilment: z.number().min(0).max(1) }),
  /** What an item closed late counts for fulfilment, 0–1. */
  lateCounts: z.number().min(0).max(1),
  /** Parts of the branch's yearly assessment (E7): its own total, and the mean of its members'. */
  assessment: z.strictObject({ own: z.number().min(0).max(1), members: z.number().min(0).max(1) }),
});

/** A measure that follows non-fulfilment (E6, L6). */
const measure = z.strictObject({
  name: text,
  /** 事由 for which it may be decided. */
  causes: texts.min(1),
  /** May be decided by a branch; else only by the committee. */
  byBranch: z.boolean(),
  /** Only for a leader with a key-work pledge (P11) who failed the assessment of goals (目标责任制考核差). */
  keyWorkOnly: z.boolean().optional(),
  /** 整改期限 is required, and is followed up. */
  deadline: z.boolean().optional(),
});

/** When a measure is due, and which will do. */
const measureRule = z.strictObject({
  when: z.enum([
    /** A member's items are not all fulfilled at the year's end. */
    'notAllFulfilled',
    /** An item is still unfulfilled or overdue once it was evaluated. */
    'stillUnfulfilled',
    /** The evaluation gave the lowest grade. */
    'lowestGrade',
    /** A key-work item is unfulfilled and the assessment of goals is bad. */
    'keyWorkFailed',
  ]),
  anyOf: texts.min(1),
  cause: text,
});

/** Model posts and responsibility areas (D1–D4). */
const postRules = z.strictObject({
  /** The six standards, in order. */
  standards: texts.length(6),
  /** 推选方式 that is right for an individual post, and for a collective one the first time. */
  electedBy: z.strictObject({ individual: text, collective: text }),
  /** Value of lists.veto that is no veto; any other revokes. */
  noVeto: text,
  /** Paid when elected this many times running and each quarter in between was passed (D3). */
  reward: z.strictObject({ amount: z.number().positive(), times: z.int().min(2) }),
  /** 身份 of those who may head an area (D4). */
  headStandings: texts.min(1),
  /** The three questions of an area's assessment, for q1, q2, q3. */
  questions: texts.length(3),
  /** How often an area has work of a kind (D4): its log, its assessment, its written report. */
  areaWork: z.array(z.strictObject({ kind: text, per: z.enum(['month', 'quarter', 'half', 'year']) })),
  /** A revoked post is named in circulars, without the reason. */
  tellRevoked: z.boolean(),
});

/** A pledge form (承诺书, F1) of the branch or of a member; the year stands before its title. */
const pledgeForm = z.strictObject({
  title: text,
  /**
   * At its head: a label, and where the value is from: `cover.branchName`, `roster.name`, or `members`, how many there are.
   * Where some begin a row it is said; else two stand in each.
   */
  fields: z.array(z.strictObject({ label: text, from: text, begins: z.boolean().optional() })).min(1),
  /** What the part with the items is called. */
  items: text,
  /** Columns of 承诺台账 that the items are told by; an item a line with its deadline where left out. */
  columns: texts.min(1).optional(),
  /** Where the pledger signs or seals. */
  signed: text,
  /** The part in which the reviewing body approves, parted into lines as it is printed: the form holds the items before their approval. */
  opinion: text.optional(),
  /** For whom each copy is; the posted one holds nothing of a person but what is public. */
  copies: z.array(z.strictObject({ for: text, posted: z.boolean().optional() })).min(1),
  /** Beneath the form, word for word. */
  note: text.optional(),
});

/** The forms that are printed from a ledger (F1–F4, L2), with what each is called; one that is left out is not offered. */
const forms = z.strictObject({
  pledge: z.strictObject({ branch: pledgeForm.optional(), member: pledgeForm.optional() }).optional(),
  /** 承诺卡: the items of a pledger, to carry or to put up. */
  card: text.optional(),
  /** 公示: item, responsible person, deadline, expected effect where the scheme has it. */
  notice: text.optional(),
  /** 挂牌销号: what became of each item. */
  board: text.optional(),
  /** 责任标牌 and 示范岗标牌. */
  plate: z.strictObject({ area: text, post: text }).optional(),
  /** 一人一账, in two parts. */
  memberLedger: z.strictObject({ title: text, parts: z.tuple([text, text]) }).optional(),
});
export type PledgeForm = z.infer<typeof pledgeForm>;

/** A scheme: one institution's rules, as data. Values the institution did not give are named in `defaults`. */
export const schemeSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, '应为小写字母、数字和连字符'),
  name: text,
  /** The higher committee and its papers (B7). */
  committee: z.strictObject({
    /** Full name, signing body of the circular. */
    name: text,
    /** Its character in a document number, as in “×委〔2026〕15号”. */
    numberPrefix: text,
    addressees: text,
    copyTo: text.optional(),
    printer: text,
    /** The text of the institution that the circular refers to, without book-title marks. */
    basis: text,
    /** To whom demands are answered. */
    reportTo: text,
    /** Documents that another body signs, or that go elsewhere (B7). */
    papers: z.partialRecord(paperKind, paper).optional(),
    /** Who answers for it: 第一责任人, 直接责任人, the others, and what leaders do beyond (C2). */
    responsible: z
      .strictObject({ first: text, direct: text, others: text.optional(), leadersAlso: texts.optional() })
      .optional(),
    /** To whom good practice is sent (B4). */
    practicesTo: text.optional(),
  }),
  pledgers: z.array(pledgerKind).min(1),
  /** Keys of the sheets of the ledger beyond those every scheme has. */
  sheets: texts,
  /** Columns that the scheme switches on, as `sheet.column`. */
  columns: z.record(text, z.enum(['required', 'optional'])),
  /** Values of the lists, by key; those of grade, round, panel, subject, theme, measure and cause come from the rules. */
  lists: z.record(text, texts),
  categories: z.array(category),
  /** The missing of a required category is only a warning: “一般分三部分” (P3). */
  categoriesUsual: z.boolean().optional(),
  /** Themes by kind of branch, tier and pledger (P9); none where the scheme has no themes. */
  themes: z.array(themeSet).optional(),
  /** 实践载体 by kind of branch (P9). */
  carriers: z.record(text, text).optional(),
  /** Values of 来源 that make an item a key item (P8); each in lists.source. */
  keySources: texts.optional(),
  /** Leaders pledge first and more (P7), by 身份. */
  leaders: z
    .strictObject({
      standings: texts.min(1),
      /** Not later than the others. */
      first: z.boolean(),
      /** With no fewer items than the others have on average. */
      more: z.boolean(),
    })
    .optional(),
  /** Members without a post pledge by 设岗定责 or 义工服务 (P7). */
  withoutPost: z.strictObject({ standings: texts.min(1), postClasses: texts.min(1) }).optional(),
  /** Items a member is led to pledge (P2); a warning outside. */
  itemsPerMember: z.strictObject({ min: z.int().min(0), max: z.int().min(1) }).optional(),
  /** Common items (P4), for all or by tier. */
  library: z.array(z.strictObject({ category: text, tier: text.optional(), items: texts })),
  review: z.strictObject({ branch: reviewOf.optional(), member: reviewOf.optional() }).optional(),
  milestones: z.array(milestone),
  activities: z.array(activity),
  /** What happens to an overdue or difficult item beyond a reminder (L4, L5). */
  followUp: z.strictObject({
    assistance: z.boolean(),
    criticism: z.boolean(),
    reasonKinds: z.boolean(),
    explanations: z.boolean(),
  }),
  inspection: z.strictObject({ per: z.literal('quarter') }).optional(),
  evaluation,
  measures: z.array(measure).optional(),
  measureRules: z.array(measureRule).optional(),
  /** Candidates for commendation (E5): the best grades qualify, around a day of the year where there is one. */
  selection: z.strictObject({ grades: z.int().min(1), around: monthDay.optional() }).optional(),
  /** Comments by leaders (C1): whom the superior's head comments on beside the branch itself, and what a comment is about. */
  comments: z
    .strictObject({
      per: z.literal('quarter'),
      bySuperior: texts.min(1),
      topics: z.strictObject({ branch: texts, member: texts }),
    })
    .optional(),
  /** The monthly record (L7): the kind of meeting it is told at. */
  records: z.strictObject({ meeting: text }).optional(),
  /** Who checks the gates of closing (L3). */
  gatesBy: text.optional(),
  posts: postRules.optional(),
  reports: z.array(report).min(1),
  forms: forms.optional(),
  /** Items without a deadline of their own fall due on the year's last day. */
  deadlineRequired: z.boolean(),
  /** Items of members other than `similarityExempt` categories that read nearly alike are a warning (R6). */
  similarity: z.strictObject({ threshold: z.number().min(0).max(1), exempt: texts }).optional(),
  /** A submission is in time until this day of the month after the period. */
  submissionDay: z.int().min(1).max(28),
  /** Days before a deadline from which an item is shown as due soon. */
  dueSoonDays: z.int().min(1),
  /** Paths of values that are this software's defaults and not the institution's own rule, each with a reason. */
  defaults: z.record(text, text),
});

export type Scheme = z.infer<typeof schemeSchema>;
