import { describe } from 'vitest';
import { district } from '../../scripts/demo/institutions/district/index.ts';
import { tellsYear } from './year.ts';

describe('the year of a district', () => {
  tellsYear(district, {
    // The second quarter's meeting was not held.
    '2026Q2': { warnings: { D02: ['activity-missing'] } },
    '2026Q3': {
      missing: ['D06'],
      late: ['D05'],
      // A wrong name, and so an item whose pledger changed since the quarter before.
      returned: { D04: ['name-unknown', 'approved-item-changed'] },
      warnings: { D05: ['activity-missing'] },
    },
    '2026Q4': { late: ['D06'], returned: { D01: ['returned-above-expected'] } },
  });
});
