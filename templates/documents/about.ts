import type { Day } from '../../ledger/day.ts';
import type { ChartData } from './render/word/chart.ts';
import type { WordOptions } from './render/word/document.ts';

/** A view says its title and who signs it in its head and its tail, or itself. */
interface Told {
  readonly title?: string;
  readonly signer?: string;
  readonly head?: { readonly title: string };
  readonly tail?: { readonly signer: string };
}

const isChart = (value: object): value is ChartData => 'bars' in value && 'measure' in value;

/** The charts anywhere in a view. */
function chartsIn(value: unknown): readonly ChartData[] {
  if (typeof value !== 'object' || value === null) return [];
  return isChart(value) ? [value] : Object.values(value).flatMap(chartsIn);
}

/** What a document is called. */
const titleOf = ({ head, title }: Told): string => head?.title ?? title ?? '';

/** What a Word file says of itself, and its charts, by the view that it is made from. */
export function aboutOf(view: Told, date: Day): WordOptions {
  return {
    title: titleOf(view),
    author: view.tail?.signer ?? view.signer ?? '',
    date,
    charts: chartsIn(view),
  };
}
