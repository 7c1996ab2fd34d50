import type { Scheme } from '../../../ledger/scheme/schema.ts';
import type { RowValues } from '../../../templates/workbook/input.ts';
import { type LogEntry, logOf } from '../log.ts';
import { randomFrom } from '../random.ts';
import { reviewRows } from '../reviews.ts';
import { type Held, activityRows, heldBy } from './activities.ts';
import { type Ballots, ballotsOf } from './ballots.ts';
import { type Comments, commentsOf } from './comments.ts';
import type { Institution, YearBranch } from './institution.ts';
import { type YearItem, itemsOf } from './items.ts';
import { type Person, peopleOf } from './people.ts';
import { type Recorded, recordsOf } from './records.ts';

/** All that a branch did and wrote down over the year; what is known of it on a day is a part of this. */
export interface BranchYear {
  readonly branch: YearBranch;
  readonly people: readonly Person[];
  readonly items: readonly YearItem[];
  readonly log: readonly LogEntry<YearItem>[];
  readonly held: readonly Held[];
  readonly activities: readonly RowValues[];
  readonly reviews: readonly RowValues[];
  readonly comments: Comments;
  readonly records: readonly Recorded[];
  readonly ballots: Ballots;
}

/** After everything that is written down in the sample. */
const END = '2027-02-01';

export function branchYear(institution: Institution, branch: YearBranch, scheme: Scheme): BranchYear {
  const people = peopleOf(branch);
  const items = itemsOf(institution, branch, people, scheme, randomFrom(`${branch.code}/items`));
  const log = logOf(items, END, scheme, randomFrom(`${branch.code}/log`));
  const held = heldBy(institution, branch, scheme);
  return {
    branch,
    people,
    items,
    log,
    held,
    activities: activityRows(branch, people, held),
    reviews: reviewRows(log, scheme),
    comments: commentsOf(institution, branch, people, held, scheme),
    records: recordsOf(institution, branch, people, held, scheme),
    ballots: ballotsOf(institution, branch, people, scheme),
  };
}
