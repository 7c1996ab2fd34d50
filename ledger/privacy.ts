// Runs of digits are taken whole, so that a number inside a longer one is none.
const RUN = /\d+[Xx]?/g;
const MOBILE = /^1[3-9]\d{9}$/;
const IDENTITY = /^[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[0-9Xx]$/;
// Both have eleven digits or more on end; hardly any text has, and many are shorter than that.
const LONG_RUN = /[0-9０-９]{11}/;
const SHORTEST = 11;
const WIDE = /[０-９Ｘｘ]/g;

const half = (text: string): string => text.replace(WIDE, (char) => char.normalize('NFKC'));

/** What a text holds of a person's numbers, in words; `null` where it holds none. */
export function personalNumberIn(text: string): '手机号码' | '身份证号码' | null {
  if (text.length < SHORTEST || !LONG_RUN.test(text)) return null;
  const runs = half(text).match(RUN) ?? [];
  if (runs.some((run) => IDENTITY.test(run))) return '身份证号码';
  return runs.some((run) => MOBILE.test(run)) ? '手机号码' : null;
}

/** The text without numbers that belong to a person: they never leave the workbook for a circular or a notice. */
export function withoutPersonalNumbers(text: string): string {
  if (personalNumberIn(text) === null) return text;
  return half(text).replace(RUN, (run) => (IDENTITY.test(run) || MOBILE.test(run) ? '（号码略）' : run));
}
