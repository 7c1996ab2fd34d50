import type { Templates } from '../render/engine.ts';
import annexHead from './partials/annex-head.hbs';
import annexNotes from './partials/annex-notes.hbs';
import annexOverdue from './partials/annex-overdue.hbs';
import annexUnfulfilled from './partials/annex-unfulfilled.hbs';
import branchCells from './partials/branch-cells.hbs';
import branchTable from './partials/branch-table.hbs';
import branches from './partials/branches.hbs';
import chart from './partials/chart.hbs';
import circular from './circular.hbs';
import head from './partials/head.hbs';
import imprint from './partials/imprint.hbs';
import kindTable from './partials/kind-table.hbs';
import leftOut from './partials/left-out.hbs';
import points from './partials/points.hbs';

/** The circular and its partials, by the name they are used under. */
export const circularTemplates: Templates = {
  circular,
  head,
  points,
  branches,
  chart,
  imprint,
  'branch-table': branchTable,
  'branch-cells': branchCells,
  'kind-table': kindTable,
  'left-out': leftOut,
  'annex-head': annexHead,
  'annex-overdue': annexOverdue,
  'annex-unfulfilled': annexUnfulfilled,
  'annex-notes': annexNotes,
};
