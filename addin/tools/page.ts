import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { gateScript } from './gate-script.ts';
import { manifestFor } from './manifest.ts';
import type { OfficeJs } from './office-js.ts';
import { contentSecurityPolicy, styleNonce } from './policy.ts';

export interface PageInput {
  readonly office: OfficeJs;
  /** Where the add-in will be served. */
  readonly origin: string;
  readonly version: string;
}

const GATE = 'gate.js';
const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What stands beside the page: its first script, the manifest and its page of help, the icons, perhaps Office.js. */
async function beside({ office, origin, version }: PageInput): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>(await office.files());
  files.set(GATE, await gateScript());
  files.set('manifest.xml', manifestFor(await readFile(file('../../manifest.xml'), 'utf8'), origin, version));
  files.set('help.html', await readFile(file('../help.html')));
  for (const name of await readdir(file('../assets'))) {
    if (name.endsWith('.png')) files.set(`icons/${name}`, await readFile(file(`../assets/${name}`)));
  }
  return files;
}

/** The page's head: the policy (not while developing: Vite's own scripts stand in the page), gate, Office.js. */
function head({ office, version }: PageInput, built: boolean): string {
  const nonce = styleNonce(version);
  const policy = contentSecurityPolicy(office.origin, nonce);
  return [
    ...(built ? [`<meta http-equiv="Content-Security-Policy" content="${policy}" />`] : []),
    `<meta property="csp-nonce" nonce="${nonce}" />`,
    `<link rel="icon" href="./icons/ledger-32.png" />`,
    `<script src="./${GATE}"></script>`,
    `<script defer src="${office.url}"></script>`,
  ].join('\n    ');
}

/** Puts into the page and beside it what is not bundled. */
export function addinPage(input: PageInput): Plugin {
  let built = true;
  return {
    name: 'addin-page',
    configResolved: ({ command }) => {
      built = command === 'build';
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace('<!-- head -->', () => head(input, built)),
    },
    async generateBundle() {
      for (const [fileName, source] of await beside(input)) this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      const files = beside(input);
      server.middlewares.use((request, response, next) => {
        const name = new URL(request.url ?? '/', 'https://localhost').pathname.slice(1);
        void files.then((all) => {
          const found = all.get(name);
          if (found === undefined) return next();
          const type = { html: 'text/html', js: 'text/javascript', xml: 'text/xml', png: 'image/png' }[
            name.split('.').at(-1) ?? ''
          ];
          response.setHeader('content-type', `${type ?? 'application/octet-stream'}; charset=utf-8`);
          response.end(found);
        }, next);
      });
    },
  };
}
