import { describe } from 'vitest';
import { district } from '../../scripts/demo/institutions/district/index.ts';
import { tellsYear } from './year.ts';

describe('the year of a district', () => {
  tellsYear(
    district,
    {
      // The second quarter's meeting was not held.
      '2026Q2': { warnings: { D02: ['activity-missing'] } },
      '2026Q3': {
        missing: ['D06'],
        late: ['D05'],
        // A wrong name, and so an item whose pledger changed since the quarter before.
        returned: { D04: ['name-unknown', 'approved-item-changed'] },
        warnings: { D05: ['activity-missing'] },
      },
      '2026Q4': {
        late: ['D06'],
        returned: { D01: ['returned-above-expected'] },
        // Nothing was decided for what 宣铁军 left undone; one panel did not vote on 凤建国.
        warnings: { D03: ['measure-missing'], D05: ['ballots-missing'] },
      },
    },
    {
      notScored: ['凤建国'],
      lowest: [],
      due: [
        ['钱宝山', ['批评教育']],
        // Of the leader who failed at key work, 诫勉谈话 answers for that; nothing yet for not having fulfilled all.
        ['宣铁军', []],
        ['岑伟民', ['口头提醒']],
        ['宣铁军', ['诫勉谈话']],
      ],
    },
  );
});
