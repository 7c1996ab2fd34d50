import type { BulletinInput } from '../../../ledger/figures/bulletin.ts';
import { type Counts, lessCounts } from '../../../ledger/figures/counts.ts';
import { nameBranches } from '../text/list.ts';
import { percent } from '../text/number.ts';

interface KindRow {
  readonly name: string;
  readonly committed: string;
  readonly closed: string;
  readonly closingRate: string;
  readonly overdue: string;
}

/** A table of all items by category, or by theme (P9). */
interface KindTable {
  readonly caption: string;
  /** 类别 or 主题. */
  readonly noun: string;
  readonly rows: readonly KindRow[];
  readonly total: KindRow;
}

export interface KindsView {
  readonly paragraphs: readonly string[];
  readonly tables: readonly KindTable[];
}

function row(name: string, f: Counts): KindRow {
  return {
    name,
    committed: String(f.committed),
    closed: String(f.closed),
    closingRate: percent(f.closed, f.committed),
    overdue: String(f.overdue),
  };
}

type Parts = Readonly<Record<string, Counts>>;

/** Whether any item has one: else the table would say nothing. */
const isTold = (parts: Parts): boolean => Object.values(parts).some(({ committed }) => committed > 0);

/** Themes without an item are named beside the table; categories are few, and all of them are lines. */
function table(noun: string, parts: Parts, { period, figures: { totals } }: BulletinInput): KindTable {
  const rest = lessCounts(totals, Object.values(parts));
  const lines = Object.entries(parts).filter(([, { committed }]) => noun === '类别' || committed > 0);
  return {
    caption: `${period.name}各${noun}承诺事项统计表（单位：件）`,
    noun,
    rows: [
      ...lines.map(([name, counts]) => row(name, counts)),
      ...(rest.committed > 0 ? [row(`未填写${noun}`, rest)] : []),
    ],
    total: row('合计', totals),
  };
}

/** Items by category and by theme, and the themes that nobody took up; nothing where the scheme has neither. */
export function kinds(input: BulletinInput): KindsView {
  const { byCategory, byTheme } = input.figures.totals;
  const tables = [
    ...(isTold(byCategory) ? [table('类别', byCategory, input)] : []),
    ...(isTold(byTheme) ? [table('主题', byTheme, input)] : []),
  ];
  if (tables.length === 0) return { paragraphs: [], tables };
  const idle = isTold(byTheme)
    ? Object.entries(byTheme).flatMap(([name, { committed }]) => (committed === 0 ? [name] : []))
    : [];
  const without = idle.length === 0 ? '' : `没有承诺事项的主题${idle.length}个：${nameBranches(idle, '主题')}。`;
  return { paragraphs: [`承诺事项按${tables.map(({ noun }) => noun).join('、')}统计见下表。${without}`], tables };
}
