/** The dates and times among Excel's built-in formats; 27–36 and 50–58 are those of Chinese Excel. 46 is a duration. */
const BUILT_IN_DATES: ReadonlySet<number> = new Set([
  ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 47],
  ...[27, 28, 29, 30, 31, 32, 33, 34, 35, 36],
  ...[50, 51, 52, 53, 54, 55, 56, 57, 58],
]);

export function isBuiltInDate(id: number): boolean {
  return BUILT_IN_DATES.has(id);
}

/** Literals: quoted, escaped, padding, filling; then colours, conditions, locales; then the general format by name. */
const NOT_A_CODE = /"[^"]*"?|[\\_*].|\[[^\]]*\]?|general|standard|g\/通用格式/gi;
const DURATION = /\[(?:h+|m+|s+)\]/i;

/**
 * Whether a format code shows a number as a day or a time of day. Letters in literals (`"日"`), colours (`[Red]`) and
 * locales (`[$-804]`) say nothing; neither do durations (`[h]:mm`), which are amounts. A code with digit places is a number
 * with an unquoted unit (`0m`), unless they are fractions of a second.
 */
export function isDateFormat(code: string): boolean {
  if (DURATION.test(code)) return false;
  const bare = code.replace(NOT_A_CODE, '').replace(/s\.0+/gi, 's').replace(/e[+-]/gi, '');
  return bare.split(';').some((one) => /[ymdhsae]/i.test(one) && !/[0#?]/.test(one));
}
