import { describe } from 'vitest';
import { police } from '../../scripts/demo/institutions/police/index.ts';
import { tellsYear } from './year.ts';

describe('the year of a police bureau', () => {
  tellsYear(police, { '2026Q3': {}, '2026Q4': {} });
});
