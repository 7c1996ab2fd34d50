import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { hashOf } from '../../ledger/across/marks.ts';
import type { Person } from '../../ledger/across/stays.ts';
import { sameId } from '../../ledger/lifecycle/log.ts';
import { canonical } from '../../ledger/parse/text.ts';

/**
 * What is looked at of every roster of a run: 1 where any of the members has come or gone, else 0; then of each member the
 * hash of the id and that of the name, 0 where there is none. A row without an id, or with one that stands further up, is
 * nobody's. A city has hundreds of thousands: as texts they would take ten times the room.
 */
export type Names = Float64Array;

type Named = Pick<Person, 'memberId' | 'name' | 'change'>;

/** The members of a roster. */
function membersIn<R extends Named>(roster: readonly R[]): readonly R[] {
  const known = new Set<string>();
  return roster.filter(({ memberId }) => {
    const id = sameId(memberId);
    if (id === '' || known.has(id)) return false;
    known.add(id);
    return true;
  });
}

export function namesOf(roster: readonly Named[]): Names {
  const hashes = [roster.some(({ change }) => change !== null) ? 1 : 0];
  for (const { memberId, name } of membersIn(roster)) {
    hashes.push(hashOf(sameId(memberId)), name === null ? 0 : hashOf(canonical(name)));
  }
  return Float64Array.from(hashes);
}

declare const members: unique symbol;

/**
 * The members of a roster, in the order of its `Names`, as deflated lines: where the roster is, then a line each. Of very
 * many rosters a few members are looked at, and only their lines are read.
 */
export type PackedMembers = Uint8Array & { readonly [members]: true };

type Where = readonly [file: string, sheet: string, columns: Person['origin']['columns']];
type Line = readonly [
  change: Person['change'],
  memberId: string | null,
  name: string | null,
  changedOn: Person['changedOn'],
  bornIn: Person['bornIn'],
  joinedOn: Person['joinedOn'],
  row: number,
];

/** How the line of one begins who has neither come nor gone. */
const STAYED = '[null,';

export function packMembers(roster: readonly Person[]): PackedMembers {
  const rows = membersIn(roster);
  const { file, sheet, columns } = rows[0]?.origin ?? { file: '', sheet: '', columns: {} };
  const where: Where = [file, sheet, columns];
  const lines = rows.map(({ change, memberId, name, changedOn, bornIn, joinedOn, origin: { row } }) => {
    const line: Line = [change, memberId, name, changedOn, bornIn, joinedOn, row];
    return JSON.stringify(line);
  });
  const text = [JSON.stringify(where), ...lines].join('\n');
  return deflateRawSync(text, { level: 1 }) as unknown as PackedMembers;
}

/** The members whose places among the `Names` are wanted; `hasMoved` are those who have come or gone. */
export function unpackMembers(
  packed: PackedMembers,
  isWanted: (place: number, hasMoved: boolean) => boolean,
): readonly Person[] {
  const [head, ...lines] = inflateRawSync(packed).toString().split('\n');
  const wanted = lines.filter((line, place) => isWanted(place, !line.startsWith(STAYED)));
  if (wanted.length === 0) return [];
  const [file, sheet, columns] = JSON.parse(head!) as Where;
  return wanted.map((line): Person => {
    const [change, memberId, name, changedOn, bornIn, joinedOn, row] = JSON.parse(line) as Line;
    return { memberId, name, change, changedOn, bornIn, joinedOn, origin: { file, sheet, row, columns } };
  });
}
