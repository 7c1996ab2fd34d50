/** Text assets inlined at build time (build.mjs) and in tests (vitest.config.ts). */
declare module '*.hbs' {
  const text: string;
  export default text;
}
/** The script of a page, which runs in the reader's browser. */
declare module '*.page.js' {
  const text: string;
  export default text;
}
declare module '*.css' {
  const text: string;
  export default text;
}
