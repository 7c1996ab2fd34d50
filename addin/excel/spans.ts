import type { RowSpan } from './gateway.ts';

/** Spans in ascending order; what touches or overlaps becomes one. */
export function joined(spans: readonly RowSpan[]): readonly RowSpan[] {
  const sorted = [...spans].sort((a, b) => a.first - b.first);
  const out: RowSpan[] = [];
  for (const span of sorted) {
    const last = out.at(-1);
    if (last && span.first <= last.last + 1) out[out.length - 1] = { ...last, last: Math.max(last.last, span.last) };
    else out.push(span);
  }
  return out;
}

/** The part of a span between two rows; `null` where there is none. */
export function within(span: RowSpan, first: number, last: number): RowSpan | null {
  const part = { first: Math.max(span.first, first), last: Math.min(span.last, last) };
  return part.first <= part.last ? part : null;
}

/** The spans that rows make. */
export function spansOf(rows: readonly number[]): readonly RowSpan[] {
  return joined(rows.map((row) => ({ first: row, last: row })));
}
