import { describe } from 'vitest';
import { social } from '../../scripts/demo/institutions/social/index.ts';
import { tellsYear } from './year.ts';

describe('the year of a social-affairs bureau', () => {
  tellsYear(
    social,
    {
      '2026Q3': {
        missing: ['S03'],
        late: ['S06'],
        returned: { S05: ['status-differs'] },
        warnings: {
          // Who pledged by word of mouth, one thing only.
          S01: ['category-missing'],
          S04: ['category-missing'],
          // Nobody was asked for opinions.
          S06: ['consultation-missing'],
        },
      },
      '2026Q4': {
        late: ['S03'],
        returned: { S04: ['returned-above-expected'] },
        warnings: {
          S01: ['category-missing'],
          // 黎平安 was not voted on.
          S03: ['ballots-missing', 'category-missing'],
          S04: ['category-missing'],
          S06: ['consultation-missing'],
        },
      },
    },
    { notScored: ['黎平安'], lowest: ['管卫平'], due: [['管卫平', ['限期整改']]] },
  );
});
