/**
 * Whether a browser lacks what the add-in is written in: modules (not in Internet Explorer), no old Edge, and the
 * newest parts of the language that it uses. Plain ES5.
 */
export function isOldView(page: Window & typeof globalThis): boolean {
  if (/Trident\/|MSIE |Edge\//.test(page.navigator.userAgent)) return true;
  if (typeof page.Promise === 'undefined') return true;
  if (!('noModule' in page.document.createElement('script'))) return true;
  if (typeof page.Object.hasOwn !== 'function' || typeof page.Array.prototype.at !== 'function') return true;
  try {
    // Lookbehind came to Safari with 16.4 (macOS 13.3).
    return !new page.RegExp('(?<!a)b').test('b');
  } catch {
    return true;
  }
}
