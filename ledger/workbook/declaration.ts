import { activities } from './sheets/activities.ts';
import { ballots } from './sheets/ballots.ts';
import { comments } from './sheets/comments.ts';
import { commitments } from './sheets/commitments.ts';
import { cover } from './sheets/cover.ts';
import { dictionary } from './sheets/dictionary.ts';
import { inspections } from './sheets/inspections.ts';
import { measures } from './sheets/measures.ts';
import { areas, areaWork, postAssessments, posts } from './sheets/posts.ts';
import { practices } from './sheets/practices.ts';
import { records } from './sheets/records.ts';
import { results } from './sheets/results.ts';
import { reviews } from './sheets/reviews.ts';
import { roster } from './sheets/roster.ts';
import { transitions } from './sheets/transitions.ts';
import type { Draft } from './sheet.ts';

/** Every sheet of a branch's ledger, in the order of the workbook. The one declaration all else follows from. */
export const ledgerSheets = {
  cover,
  roster,
  commitments,
  reviews,
  transitions,
  inspections,
  activities,
  comments,
  records,
  ballots,
  results,
  measures,
  practices,
  posts,
  postAssessments,
  areas,
  areaWork,
  dictionary,
} as const;

export type SheetKey = keyof typeof ledgerSheets;
export type DraftOf<K extends SheetKey> = Draft<(typeof ledgerSheets)[K]>;

export type Cover = DraftOf<'cover'>;
export type Member = DraftOf<'roster'>;
export type Commitment = DraftOf<'commitments'>;
export type Review = DraftOf<'reviews'>;
export type Transition = DraftOf<'transitions'>;
export type Inspection = DraftOf<'inspections'>;

/** The pledger that is the branch itself, as it stands in the column. */
export const THE_BRANCH = '本支部';

/** The version of the layout; written into 字典 and compared at reading. A new one needs a step in `ledger/migrations`. */
export const TEMPLATE_VERSION = 2;

/** Names of the rows of 字典 that tell what the workbook is, beside those that hold list values. */
export const identityNames = {
  product: '产品',
  /** Tells a workbook other than a ledger from one, by its name. */
  workbook: '工作簿',
  version: '模板版本',
  scheme: '方案代号',
  year: '年度',
  /** `手工`: status and dates are filled by hand, and the log is derived from them; else `命令`. */
  mode: '填写方式',
  sealedAt: '上报时间',
  seal: '上报摘要',
  /** Serial number of the newest receipt carried in; an older one changes nothing any more. */
  receipt: '已读入回执',
  /** `是`: laid out with the columns that carry over what the year before left unresolved (P8). */
  carried: '含结转',
} as const;
export const PRODUCT = '承诺台账';
