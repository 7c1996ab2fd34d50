import { abilitiesHere, hasExcelApi } from './abilities.ts';
import { listenToChanges } from './events/changed.ts';
import { OwnWrites } from './events/own-writes.ts';
import { listenToSelection } from './events/selected.ts';
import { faultOf } from './faults.ts';
import { addFormSheet } from './forms/add-form.ts';
import type { Gateway, Selection } from './gateway.ts';
import { KnownSheets } from './known-sheets.ts';
import { readWorkbook } from './reading/read.ts';
import { readRows } from './reading/rows.ts';
import { readSelection } from './reading/selected.ts';
import { inExcel, withFaults } from './run.ts';
import { toBase64 } from './sheets/base64.ts';
import { filterTable } from './sheets/filter.ts';
import { jumpTo } from './sheets/jump.ts';
import { placeSheets } from './sheets/place.ts';
import { keepSettingIn, settingIn } from './sheets/settings.ts';
import { undoOptions, writeSheets } from './writing/write.ts';

const INSTEAD = {
  placing: '这个版本的 Excel 不能把台账放进已打开的工作簿。请选择在新工作簿中打开，或向上级党委要台账模板文件。',
  opening: '这个版本的 Excel 不能由加载项打开新工作簿。请向上级党委要台账模板文件，直接打开填写。',
  saving: '这个版本的 Excel 不能由加载项保存。请按 Ctrl+S 保存。',
} as const;

function demand(ability: boolean, instead: string): void {
  if (!ability) throw faultOf('unsupported', 'ApiNotFound', instead);
}

/** Steps of undoing can be joined from ExcelApi 1.20 on; on the web that is known to fail in places. */
const canGroupUndo = (): boolean => hasExcelApi('1.20') && Office.context.platform !== Office.PlatformType.OfficeOnline;

/** The gateway to the Excel that the page runs in; call it once Office is ready. */
export function excelGateway(): Gateway {
  const abilities = abilitiesHere();
  const known = new KnownSheets();
  const own = new OwnWrites();
  return {
    abilities,
    read: (work = {}) => inExcel((context) => readWorkbook(context, known, work)),
    rows: (sheet, span) => inExcel((context) => readRows(context, known, sheet, span)),
    selection: (): Promise<Selection> => inExcel(readSelection),
    write: async (writes) => {
      const some = writes.filter(({ cells }) => cells.length > 0);
      if (some.length === 0) return;
      await inExcel((context) => writeSheets(context, some, known, own), undoOptions(canGroupUndo()));
    },
    jump: (place) => inExcel((context) => jumpTo(context, place, known)),
    filter: (sheet, column, values) => inExcel((context) => filterTable(context, known, sheet, column, values)),
    place: async (workbook, rules) => {
      demand(abilities.placing, INSTEAD.placing);
      await inExcel((context) => placeSheets(context, workbook, rules));
    },
    openNew: async (workbook) => {
      demand(abilities.opening, INSTEAD.opening);
      await withFaults(() => Excel.createWorkbook(toBase64(workbook)));
    },
    addForm: (form) => inExcel((context) => addFormSheet(context, form)),
    save: async () => {
      demand(abilities.saving, INSTEAD.saving);
      await inExcel(async (context) => {
        context.workbook.save('Save');
        await context.sync();
      });
    },
    setting: (key) => inExcel((context) => settingIn(context, key)),
    keepSetting: (key, value) => inExcel((context) => keepSettingIn(context, key, value)),
    onChanged: (listener) => listenToChanges(listener, known, own),
    onSelected: (listener) => listenToSelection(listener),
  };
}
