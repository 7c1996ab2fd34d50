/**
 * The mark that style elements must bear under the page's content-security policy (`createDOMRenderer` of Griffel takes it
 * in `styleElementAttributes`); `undefined` where the page has none.
 */
export const styleNonce = (): string | undefined =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
