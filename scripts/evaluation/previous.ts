import path from 'node:path';
import { z } from 'zod';
import type { PreviousEvaluation } from '../../ledger/figures/evaluation.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { readRegular } from '../files/read-regular.ts';

const counts = z.record(z.string(), z.int().min(0));
const shape = z.looseObject({
  totals: z.looseObject({ onTimeRate: z.number().nullable() }),
  members: z.array(z.looseObject({ total: z.number().nullable() })),
  grades: z.object({ members: counts, branches: counts }),
});

/**
 * What an evaluation that was written before says, from its figures.json; `null` where there is none. A damaged one is
 * refused: what would be compared with it would be wrong.
 */
export async function previousEvaluation(folder: string, name: string): Promise<PreviousEvaluation | null> {
  const file = path.join(folder, 'figures.json');
  const bytes = await readRegular(file, { name: `“${file}”` });
  if (bytes === null) return null;
  try {
    const { totals, members, grades } = shape.parse(JSON.parse(bytes.toString('utf8')));
    const scoredMembers = members.filter(({ total }) => total !== null).length;
    return { name, grades, scoredMembers, onTimeRate: totals.onTimeRate };
  } catch (cause) {
    throw new WrongUsage(`${file} 已损坏，不能与${name}比较。请重新运行那一年的 evaluation，或移走这个文件再试。`, {
      cause,
    });
  }
}
