import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdtempSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtInScheme } from '../../templates/schemes/index.ts';
import { makePdfs } from '../pdf/make.ts';
import { type Exhibit, UPPER, documents, forms } from './exhibits.ts';

const OUT = path.resolve('docs/gallery');
/** Width of a picture in pixels: a sheet is recognised and not read. */
const WIDTH = 280;
const DAY = '2026-10-08';

const chengnuo = (...args: readonly string[]): void => {
  execFileSync(process.execPath, [path.join(import.meta.dirname, 'main.js'), ...args], { stdio: 'ignore' });
};

/** Puts the Word file of each exhibit into `to` under its key, from the demos below `demos`. */
function collect(all: readonly Exhibit[], demos: string, to: string): void {
  for (const { key, file, form } of all) {
    const [from, target] = [path.join(demos, file), path.join(to, `${key}.docx`)];
    if (!existsSync(from)) throw new Error(`示例中没有 ${file}`);
    if (form === undefined) copyFileSync(from, target);
    else
      chengnuo(
        'forms',
        from,
        '--kind',
        form,
        '--out',
        target,
        '--dir',
        path.join(demos, file.split('/')[0]!),
        '--today',
        DAY,
      );
  }
}

/** Draws pages of a PDF; gives the names of the pictures. */
function draw({ key, pages }: Exhibit, pdf: string): readonly string[] {
  return pages.flatMap((page) => {
    const name = `${key}-${page}`;
    const size = ['-scale-to-x', String(WIDTH), '-scale-to-y', '-1'];
    try {
      execFileSync(
        'pdftoppm',
        ['-png', '-singlefile', '-f', String(page), '-l', String(page), ...size, pdf, path.join(OUT, name)],
        {
          stdio: 'ignore',
        },
      );
    } catch {
      // It has fewer pages.
      return [];
    }
    return existsSync(path.join(OUT, `${name}.png`)) ? [`${name}.png`] : [];
  });
}

const section = ({ title, about, scheme, form }: Exhibit, pictures: readonly string[]): string => {
  const { name } = builtInScheme(scheme) as { readonly name: string };
  const images = pictures.map((file) => `![${title}](${file})`).join(' ');
  return `### ${title}\n\n${about}。示例：${name}方案${form === undefined ? '' : `，\`chengnuo forms 台账.xlsx --kind ${form}\``}。\n\n${images}\n`;
};

const parent = mkdtempSync(path.join(tmpdir(), 'gallery-'));
try {
  const all = [...documents, ...forms];
  const below = path.join(parent, '下级');
  for (const scheme of new Set(all.map(({ scheme: one }) => one))) {
    const demo = path.join(parent, scheme);
    chengnuo('demo', '--scheme', scheme, '--out', demo);
    cpSync(path.join(demo, '通报', '2026Q3'), path.join(below, scheme), { recursive: true });
  }
  const upper = path.join(parent, UPPER);
  chengnuo('init', upper, '--scheme', 'construction');
  chengnuo('roll-up', '--in', below, '--period', '2026Q3', '--dir', upper, '--today', DAY);
  const words = path.join(parent, 'words');
  mkdirSync(words);
  collect(all, parent, words);
  const { without } = await makePdfs(
    words,
    all.map(({ key }) => `${key}.docx`),
  );
  if (without.length > 0) throw new Error('没有找到 LibreOffice，不能画出各页。');
  mkdirSync(OUT, { recursive: true });
  for (const name of readdirSync(OUT).filter((one) => one.endsWith('.png'))) rmSync(path.join(OUT, name));
  const sections = (some: readonly Exhibit[]): string =>
    some.map((one) => section(one, draw(one, path.join(words, `${one.key}.pdf`)))).join('\n');
  const readme = `# 各种文件和表的样子

这里是软件做出来的各种文件和表，都取自五个示例方案，人名、单位都是虚构的。图很小，只看样子；要看原件，运行 \`npm run demo\`。
本页和图由 \`npm run gallery\` 生成（要有 LibreOffice 和 pdftoppm），不要手改。图中的字体是生成时那台电脑的替代字体，装有仿宋、黑体、
楷体、小标宋的电脑上打开是公文的字体。

## 文件

${sections(documents)}
## 表

${sections(forms)}`;
  writeFileSync(path.join(OUT, 'README.md'), readme);
} finally {
  rmSync(parent, { recursive: true, force: true });
}
