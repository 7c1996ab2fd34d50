/** The placeholder in manifest.xml for where the add-in is served. */
export const PLACEHOLDER = 'https://addin.invalid';

/** Where `npm run dev` serves it. */
export const DEV_ORIGIN = 'https://localhost:3000';

/** `ADDIN_ORIGIN`, or that of the dev server: an https address, with a folder or without, no slash at its end. */
export function addinOrigin(given: string | undefined): string {
  if (given === undefined || given === '') return DEV_ORIGIN;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '') {
    throw new Error(
      `ADDIN_ORIGIN=${given}：应为 https 开头的地址，例如 https://addin.example.cn/chengnuo，Excel 不接受 http。`,
    );
  }
  return url.href.replace(/\/+$/, '');
}

/** The manifest of a version (three numbers, Excel wants four) of the add-in that is served there. */
export function manifestFor(template: string, origin: string, version: string): string {
  return template.replaceAll(`${PLACEHOLDER}/`, `${origin}/`).replace('<Version>0.0.0.0<', `<Version>${version}.0<`);
}
