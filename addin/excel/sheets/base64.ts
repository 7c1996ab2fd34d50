/** So many bytes at a time: a call takes only so many arguments. */
const AT_ONCE = 0x8000;

/** Bytes as Excel takes a workbook. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(from, from + AT_ONCE));
  }
  return btoa(text);
}
