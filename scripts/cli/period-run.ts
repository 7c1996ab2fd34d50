import path from 'node:path';
import type { BulletinRun } from '../consolidate/make-plan.ts';
import type { Given } from './command.ts';
import { asOfOption, dirOf, numberOption, periodOption, textOption, todayOf } from './given.ts';
import { WrongUsage } from './wrong-usage.ts';

/** What every command over a period's submissions is given; the scheme is the folder's. `example` is for who left it out. */
export function periodRun(given: Given, example: string): Omit<BulletinRun, 'scheme'> {
  const period = periodOption(given);
  if (!period) throw new WrongUsage(`请写期间，例如：${example}`);
  if (given.positionals.length > 0) {
    throw new WrongUsage(`多写了“${given.positionals.join(' ')}”。要指明报送文件夹，请用 --in。`);
  }
  const from = textOption(given, 'in');
  const today = todayOf(given);
  return {
    dir: dirOf(given),
    period,
    asOf: asOfOption(given, period),
    today,
    number: numberOption(given, today),
    in: from === undefined ? null : path.resolve(from),
  };
}
