/** Text assets inlined at build time (build.mjs) and in tests (vitest.config.ts). */
declare module '*.hbs' {
  const text: string;
  export default text;
}
declare module '*.css' {
  const text: string;
  export default text;
}
