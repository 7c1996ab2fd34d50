import { countsOf } from '../figures/of-ledger.ts';
import { finding } from '../findings/finding.ts';
import { hasGoneOver } from '../home.ts';
import { itemAt } from '../lifecycle/item.ts';
import { roundsOf } from '../scoring/rounds.ts';
import { gathered } from '../gathered.ts';
import { targetKey, targetLabel } from '../scoring/targets.ts';
import { cellOf } from '../workbook/sheet.ts';
import { roundsEnded } from './ballots-days.ts';
import type { Check } from './check.ts';
import { headerOf, judgeable } from './rows.ts';
import { votesCast } from './self-evaluation.ts';

/** E1: what became of each promise is told item by item before ballots count; said once a pledger. What went over is told there. */
export const statements: Check = (context) => {
  const { ledger, scheme, year, asOf, period, sound } = context;
  if (!scheme.evaluation.statement) return [];
  const balloted = new Set(votesCast(context).map(({ target }) => target));
  const last = roundsOf(scheme, year).at(-1);
  const over = roundsEnded(context).some(({ name }) => name === last?.name);
  const untold = sound.flatMap(({ commitment, history }) => {
    const { committed } = countsOf(itemAt(history, asOf, year, scheme), asOf, period);
    const told = commitment.fulfilment !== null || !judgeable(commitment, 'fulfilment');
    return committed === 0 || told || hasGoneOver(commitment, ledger, asOf) ? [] : [commitment];
  });
  const byPledger = gathered(untold, ({ pledger }) => targetKey(pledger, ledger));
  return [...byPledger].flatMap(([key, items]) => {
    if (!over && !balloted.has(key)) return [];
    const args = {
      name: targetLabel(items[0]!.pledger ?? '', ledger),
      ids: items.map(({ id }) => id ?? ''),
      header: headerOf('commitments', 'fulfilment'),
    };
    return [finding('statement-missing', cellOf(items[0]!, 'fulfilment'), args)];
  });
};
