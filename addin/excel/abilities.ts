import type { Abilities } from './gateway.ts';

/** Whether this Excel has all of a requirement set, as its documentation names them. */
export function hasExcelApi(version: `1.${number}`): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** What this Excel can do; asked once Office is ready. */
export function abilitiesHere(): Abilities {
  return {
    placing: hasExcelApi('1.13'),
    opening: hasExcelApi('1.8'),
    areas: hasExcelApi('1.9'),
    saving: hasExcelApi('1.11'),
    printing: hasExcelApi('1.9'),
  };
}
