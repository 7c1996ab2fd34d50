import { createHash } from 'node:crypto';

/**
 * The mark that style elements of the page must bear. A static host cannot make one anew for each answer, so it is no
 * secret; it still keeps `'unsafe-inline'` out, and with it every style attribute and unmarked style of foreign markup.
 * It follows from the version, so that the same input builds the same bytes.
 */
export function styleNonce(version: string): string {
  return createHash('sha256').update(`style ${version}`).digest('base64url').slice(0, 22);
}

/**
 * The page asks nothing of anybody but its own origin and that of Office.js, and evaluates no text as code. Office.js
 * may show a frame of its own on the web, to ask whether an unknown host of Excel is trusted.
 */
export function contentSecurityPolicy(officeOrigin: string, nonce: string): string {
  const own = (...others: readonly string[]) => [...new Set(["'self'", ...others])].join(' ');
  return [
    `default-src 'none'`,
    `script-src ${own(officeOrigin)}`,
    `style-src ${own(`'nonce-${nonce}'`)}`,
    `img-src 'self' data:`,
    `connect-src 'self'`,
    `frame-src ${officeOrigin}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}
