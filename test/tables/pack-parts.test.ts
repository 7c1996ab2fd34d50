import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readGrid } from '../../scripts/intake/node.ts';
import { packAtOnce } from '../../scripts/tables/pack-parts.ts';
import { packParts } from '../../templates/workbook/package.ts';
import { tableParts } from '../../templates/workbook/plain-table.ts';
import { table } from './sample-tables.ts';

describe('a workbook packed by Node', async () => {
  const parts = await tableParts([{ ...table(40), title: '表', sheetName: '表' }]);

  it('has the same parts in the same order, and the same bytes each time', () => {
    const [ours, others] = [packAtOnce(parts), packParts(parts)].map((bytes) => Object.entries(unzipSync(bytes)));
    expect(ours!.map(([name]) => name)).toEqual(others!.map(([name]) => name));
    for (const [at, [name, bytes]] of ours!.entries()) {
      expect(Buffer.compare(bytes, others![at]![1]), name).toBe(0);
    }
    expect(Buffer.compare(packAtOnce(parts), packAtOnce(parts))).toBe(0);
  });

  it('is read as the same cells; an empty part is no fault', () => {
    const grid = (bytes: Uint8Array) => {
      const read = readGrid(bytes);
      if ('problem' in read) throw new Error(read.problem.code);
      return read.grid.sheets;
    };
    expect(grid(packAtOnce({ ...parts, 'docProps/empty.xml': new Uint8Array() }))).toEqual(grid(packParts(parts)));
  });
});
