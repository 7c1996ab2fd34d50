import type { Day } from '../day.ts';
import { sameId } from '../lifecycle/log.ts';
import { expectedMembers, labelOf, resolvePledger } from '../members.ts';
import type { Ledger } from '../parse/ledger.ts';
import { type Period, contains } from '../period.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { DraftOf } from '../workbook/declaration.ts';
import { quartersIn } from './posts.ts';
import type { AreaCoverage, AreaQuarter, AreaStanding } from './score.ts';
import { gathered } from '../gathered.ts';

type Work = DraftOf<'areaWork'>;

const LOG = '工作日志';
const REPORT = '书面报告';
const ASSESSMENT = '考核评比';

function quarterCounts(rows: readonly Work[], quarter: Period, asOf: Day): AreaQuarter {
  const own = rows.filter(({ date }) => date !== null && date <= asOf && contains(quarter, date));
  const count = (of: (kind: string) => boolean): number => own.filter(({ kind }) => kind !== null && of(kind)).length;
  const assessed = own.filter(
    ({ kind, q1, q2, q3 }) => kind === ASSESSMENT && q1 !== null && q2 !== null && q3 !== null,
  );
  return {
    quarter: quarter.id,
    logs: count((kind) => kind === LOG),
    reports: count((kind) => kind === REPORT),
    duties: count((kind) => kind !== LOG && kind !== REPORT && kind !== ASSESSMENT),
    assessed: assessed.length,
    met: assessed.filter(({ q1, q2, q3 }) => q1 === '是' && q2 === '是' && q3 === '是').length,
  };
}

/** The areas as of a day, with what was written of each in the quarters of the period (D4). */
export function areaCoverage(ledger: Ledger, period: Period, asOf: Day, scheme: Scheme): AreaCoverage {
  const members = expectedMembers(ledger, asOf);
  const byArea = gathered(members, ({ areaId }) => (areaId === null ? null : sameId(areaId)));
  const work = gathered(ledger.areaWork, ({ areaId }) => sameId(areaId));
  const known = new Set(ledger.areas.map(({ areaId }) => sameId(areaId)));
  const areas = ledger.areas.flatMap((area): readonly AreaStanding[] => {
    if (area.areaId === null) return [];
    const head = resolvePledger(area.head ?? '', ledger);
    const key = sameId(area.areaId);
    return [
      {
        areaId: area.areaId,
        name: area.name ?? '',
        unit: area.unit ?? '',
        head: head.kind === 'member' ? labelOf(head.member, ledger) : null,
        members: (byArea.get(key) ?? []).map((member) => labelOf(member, ledger)),
        quarters: quartersIn(period, asOf).map((quarter) => quarterCounts(work.get(key) ?? [], quarter, asOf)),
      },
    ];
  });
  return {
    areas,
    membersWithout: members
      .filter(({ areaId }) => areaId === null || !known.has(sameId(areaId)))
      .map((member) => labelOf(member, ledger)),
    unitsWithout: (scheme.lists['unit'] ?? []).filter(
      (name) => areas.every((area) => area.unit !== name) && members.some(({ unit }) => unit === name),
    ),
  };
}
