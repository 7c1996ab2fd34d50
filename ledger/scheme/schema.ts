import { z } from 'zod';

const text = z.string().min(1);
const texts = z.array(text);
const monthDay = z.string().regex(/^\d{2}-\d{2}$/, '应为 MM-DD');

/** Who pledges: a branch as a whole, or a member. */
export const pledgerKind = z.enum(['branch', 'member']);
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
  }),
  pledgers: z.array(pledgerKind).min(1),
  /** Keys of the sheets of the ledger beyond those every scheme has. */
  sheets: texts,
  /** Columns that the scheme switches on, as `sheet.column`. */
  columns: z.record(text, z.enum(['required', 'optional'])),
  /** Values of the lists, by key. */
  lists: z.record(text, texts),
  categories: z.array(category),
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
