import { describe } from 'vitest';
import { town } from '../../scripts/demo/institutions/town/index.ts';
import { tellsYear } from './year.ts';

describe('the year of a town', () => {
  tellsYear(
    town,
    {
      // 巩立新, who left in June, was not commented on in the first quarter.
      '2026Q1': { warnings: { T04: ['comments-missing'] } },
      '2026Q2': {
        warnings: {
          // No meeting in May: none held, no results published, nobody's record told; one member wrote none.
          T02: ['activity-missing', 'activity-missing', 'records-missing', 'records-not-told'],
          T06: ['comments-missing'],
        },
      },
      '2026Q3': {
        missing: ['T06'],
        late: ['T04'],
        returned: { T05: ['status-differs'] },
        warnings: {
          T01: ['records-missing'],
          // The village's people did not vote on 高占魁, on either subject.
          T02: ['ballots-missing', 'ballots-missing', 'comments-missing'],
          // Nobody was urged on in the third quarter; one record of July is missing; nor was there a vote on 闵春花.
          T03: ['activity-missing', 'ballots-missing', 'ballots-missing', 'records-missing'],
          T05: ['activity-missing'],
        },
      },
      '2026Q4': {
        late: ['T06'],
        returned: { T04: ['returned-above-expected'] },
        warnings: { T02: ['ballots-missing', 'ballots-missing'] },
      },
    },
    {
      // In neither round did the village's people vote on 高占魁; 闵春花 lacks only one of two rounds.
      notScored: ['高占魁'],
      // Nothing done, and badly thought of.
      lowest: ['裴生才'],
      // The town's text knows no measures.
      due: [],
    },
  );
});
