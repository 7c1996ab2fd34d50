import { expect, it } from 'vitest';
import { A_NEW_LEDGER } from './commands.ts';
import { atDesk, changed, isTrue, settled } from './desk.ts';

it.each(['OfficeOnline', 'Mac', 'PC'] as const)(
  'a ledger is placed, filled, moved and sealed without officeTheme on %s',
  async (platform) => {
    await atDesk({ platform }, async (secretary) => {
      const { workspace, excel } = secretary;
      await secretary.wholly(
        workspace.newLedger({ ...A_NEW_LEDGER, scheme: { id: 'construction' }, orgForm: '党支部', where: 'here' }),
      );
      const by = { operator: '钱二' };
      const member = { name: '赵一', standing: '无职党员', ability: '办实事', ...by };
      expect(await secretary.wholly(workspace.addEntry('roster', member))).toEqual(['A01-001 赵一']);
      const item = { category: '实事承诺', text: '修路', measures: '每周一查', deadline: '2026-12-20', ...by };
      const added = await secretary.wholly(workspace.addEntry('commitments', { pledger: '赵一', ...item }));
      expect(added).toEqual(['2026-A01-001']);
      excel.user.select('承诺台账', 'B2');
      await settled();
      expect(workspace.snapshot().selected).toEqual(['2026-A01-001']);
      const cells = await changed(secretary, () =>
        secretary.wholly(workspace.takeStep('送审', { on: '2026-07-01', ...by })),
      );
      expect(cells).toMatchObject({ '承诺台账!H2': '审诺', '变更记录!E3': '送审' });
      await secretary.fillsCover({ secretary: '赵一', preparer: '钱二' });
      expect(await workspace.submit()).toMatchObject({ kind: 'done' });
      expect(await workspace.submission()).toMatchObject({
        sealed: { changed: false },
        fileName: 'A01_甲支部_2026Q2.xlsx',
      });
      expect(workspace.snapshot()).toMatchObject({ busy: null, stale: false, operator: '钱二' });
      expect(await isTrue(secretary)).toBe(true);
    });
  },
);
