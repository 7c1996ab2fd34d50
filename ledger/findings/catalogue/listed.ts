/** “甲”; what has quotation marks of its own stands without more of them. */
export const inQuotes = (text: string): string => (text.includes('“') ? text : `“${text}”`);

/** “甲”、“乙” */
export const quoted = (texts: readonly string[]): string => texts.map(inQuotes).join('、');

/** 甲、乙、丙; of more than `most` the first ones and how many there are: 甲、乙等12名. */
export const someOf = (names: readonly string[], measure: string, most = 10): string =>
  names.length > most ? `${names.slice(0, most).join('、')}等${names.length}${measure}` : names.join('、');
