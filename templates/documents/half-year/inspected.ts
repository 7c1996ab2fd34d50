import type { HalfYearInput, InspectedMember } from '../../../ledger/figures/reports.ts';
import { committeeSheets } from '../../../ledger/workbook/committee.ts';
import { listValues } from '../../../ledger/workbook/sheet.ts';
import type { Audience } from '../circular/view.ts';
import { type Table, name, number } from '../evaluation/table.ts';
import { nameBranches } from '../text/list.ts';
import { percent } from '../text/number.ts';
import { shortDay } from '../text/period.ts';

/** Whether the scheme has members inspected by a joint group; else the report tells of figures alone. */
export function inspectsJointly({ scheme }: HalfYearInput): boolean {
  return scheme.sheets.includes(committeeSheets.jointInspections.key);
}

/** Whether anybody was inspected in the half year. */
export const isInspected = (input: HalfYearInput): boolean => inspectsJointly(input) && input.rows.length > 0;

/** Found wanting: something is written down of it, or something was done about it. */
export const isWanting = ({ shortfall, handling }: InspectedMember): boolean => shortfall !== null || handling !== null;

/** When and by whom: the committee’s own to know. */
function how({ rows, units, period }: HalfYearInput): string {
  const days = rows.map(({ inspectedOn }) => inspectedOn).sort();
  const [first, last] = [days[0]!, days.at(-1)!];
  const on = shortDay(first, period.year) + (first === last ? '' : `至${shortDay(last, period.year)}`);
  return units.length > 0 ? `督查组由${units.join('、')}组成，于${on}开展督查。` : `督查组于${on}开展督查。`;
}

/** 督查开展情况: how many members, of which branches, and who was not involved. */
export function inspectedParagraphs(input: HalfYearInput, audience: Audience): readonly string[] {
  const { rows, figures, branches: sent, notInvolved, period } = input;
  if (rows.length === 0) return [`${period.name}没有联合督查的记载。`];
  const branches = new Set(rows.map(({ branch }) => branch)).size;
  const share =
    // Inspected were members of all branches; the figures know those of the accepted ledgers.
    sent.accepted === sent.expected && figures.expectedMembers >= rows.length
      ? `，占应承诺党员${figures.expectedMembers}名的${percent(rows.length, figures.expectedMembers)}`
      : '';
  const left =
    notInvolved.length > 0 ? `没有督查到党员的支部${notInvolved.length}个：${nameBranches(notInvolved)}。` : '';
  return [
    `${audience === 'internal' ? how(input) : ''}共督查党员${rows.length}名${share}，涉及支部${branches}个，情况见表1。${left}`,
  ];
}

/** 各支部督查情况: counts alone, for either audience. */
export function inspectedTable({ rows }: HalfYearInput): Table | null {
  if (rows.length === 0) return null;
  const line = (label: string, some: readonly InspectedMember[]): readonly string[] => {
    const wanting = some.filter(isWanting);
    const handled = wanting.filter(({ handling }) => handling !== null).length;
    return [label, some.length, some.length - wanting.length, wanting.length, handled].map(String);
  };
  const branches = [...new Set(rows.map(({ branch }) => branch))];
  return {
    caption: '各支部督查情况（单位：名）',
    look: 'stat',
    columns: [
      name('支部', 40),
      number('督查党员', 15),
      number('全面兑现', 15),
      number('未全面兑现', 15),
      number('已作处理', 15),
    ],
    rows: branches.map((branch) =>
      line(
        branch,
        rows.filter((row) => row.branch === branch),
      ),
    ),
    total: line('合计', rows),
  };
}

/** 未全面兑现和处理情况 (E6): each kind of handling in the order of the column’s list. */
export function handlingSentence({ rows, scheme }: HalfYearInput): string {
  const wanting = rows.filter(isWanting);
  if (wanting.length === 0) return '督查的党员均已全面兑现应兑现的承诺，未发现未全面兑现的情况。';
  const kinds = listValues(committeeSheets.jointInspections.columns.handling, scheme) ?? [];
  const count = (kind: string | null): number => wanting.filter(({ handling }) => handling === kind).length;
  const some = kinds.filter((kind) => count(kind) > 0).map((kind) => `${kind}${count(kind)}名`);
  const none = count(null);
  const handled =
    some.length === 0
      ? '未全面兑现的党员均没有处理的记载'
      : `未全面兑现的党员中，${some.join('、')}${none > 0 ? `，没有处理记载的${none}名` : ''}`;
  const full = rows.length - wanting.length;
  const share = (n: number): string => `${n}名，占督查党员的${percent(n, rows.length)}`;
  const kept = full > 0 ? `全面兑现的${share(full)}；` : '';
  return `督查的党员中，${kept}未全面兑现的${share(wanting.length)}。${handled}。`;
}
