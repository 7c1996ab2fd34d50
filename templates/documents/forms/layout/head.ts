import type { FormPage } from '../../../../ledger/forms/content.ts';
import type { Metrics } from './metrics.ts';
import { type Row, whole } from './rows.ts';
import { textHeight } from './text.ts';

/** Which of how many sheets of one form. */
export interface Place {
  readonly number: number;
  readonly of: number;
}

const counted = ({ number, of }: Place): string => `第${number}页　共${of}页`;

function titleRow(title: string, metrics: Metrics): Row {
  const height = textHeight(title, 1, { ...metrics, ...metrics.title });
  return whole(title, 'title', Math.max(height, metrics.title.line + 12));
}

/** What stands above a form's blocks; a continuation sheet says so, and whose it is. Forms of one sheet are not counted. */
export function headOf({ title, subtitle, holder }: FormPage, place: Place, metrics: Metrics): readonly Row[] {
  const goesOn = place.number > 1;
  const least = metrics.line + 4;
  const under = subtitle === undefined || subtitle === '' ? [] : [subtitle];
  const rows = [
    titleRow(goesOn ? `${title}（续页）` : title, metrics),
    ...under.map((text) => whole(text, 'subtitle', textHeight(text, 1, metrics, least))),
  ];
  if (place.of === 1) return rows;
  const whose = goesOn ? (holder ?? '') : '';
  const height = textHeight(whose, 0.7, metrics, least);
  const cells = [
    { from: 0, to: 0.7, text: whose, look: 'holder' },
    { from: 0.7, to: 1, text: counted(place), look: 'count' },
  ] as const;
  return [...rows, { height, cells }];
}
