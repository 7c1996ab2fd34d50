/** A cell's look. All but the number format are the elements of `styles.xml`, as written; so a sheet can change workbooks. */
export interface Style {
  /** Format code, such as `General`, `@`, `yyyy-mm-dd`. */
  readonly format: string;
  readonly font: string;
  readonly fill: string;
  readonly border: string;
  readonly alignment: string;
  readonly protection: string;
  /** Text that was typed after an apostrophe, which Excel shows again while editing. */
  readonly quoted: boolean;
}

export const PLAIN: Style = {
  format: 'General',
  font: '<font><sz val="11"/><color theme="1"/><name val="宋体"/><family val="3"/><charset val="134"/></font>',
  fill: '<fill><patternFill patternType="none"/></fill>',
  border: '<border><left/><right/><top/><bottom/><diagonal/></border>',
  alignment: '',
  protection: '',
  quoted: false,
};

/** Built-in formats by their ids; those of dates as `Range.numberFormat` gives them. */
export const builtInFormats: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  14: 'yyyy/m/d',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  49: '@',
};

const ids = new Map(Object.entries(builtInFormats).map(([id, code]) => [code, Number(id)]));

export const builtInId = (code: string): number | undefined => ids.get(code);
