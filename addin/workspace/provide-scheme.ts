import { readIdentity } from '../../ledger/parse/identity.ts';
import { notALedger } from './carry-out.ts';
import { type Core, SCHEME_SETTING, failed, schemeKey } from './core.ts';
import { readAgain } from './read-again.ts';
import { schemeFromJson } from './schemes.ts';
import type { Outcome } from './workspace.ts';

/** Judges the open ledger by the committee's 方案.json from now on, and keeps it with the workbook and the computer. */
export function provideScheme(core: Core, json: string): Promise<Outcome> {
  return core.during<Outcome>(
    '读取方案',
    async () => {
      const read = schemeFromJson(json);
      if ('problems' in read) return failed(`方案不能用：${read.problems.join('')}请与上级党委联系。`);
      const { scheme } = read;
      const identity = core.grid && readIdentity(core.grid);
      if (!identity) return failed(notALedger(core.state.book));
      if (identity.scheme !== null && identity.scheme !== scheme.id) {
        return failed(`这本台账的方案是“${identity.scheme}”，选的文件是“${scheme.id}”（${scheme.name}）。请选对文件。`);
      }
      await core.around.gateway.keepSetting(SCHEME_SETTING, json);
      core.around.keep.set(schemeKey(scheme.id), json);
      core.useScheme(scheme);
      await readAgain(core);
      return { kind: 'done', message: `已改用方案“${scheme.name}”。`, done: [], refused: [] };
    },
    failed,
  );
}
