import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOCUMENTS, ROOT } from './documents.ts';
import { piecesOf } from './pieces.ts';

const IMAGES = 'docs/images';

const isAway = (link: string): boolean => /^[a-z]+:/.test(link);

/** Why a link of a document leads nowhere; null where it leads somewhere. */
function fault(from: string, link: string): string | null {
  const [file = '', anchor] = link.split('#');
  const to = file === '' ? from : path.posix.join(path.posix.dirname(from), file);
  if (!existsSync(path.join(ROOT, to))) return `${link}：没有这个文件`;
  if (anchor === undefined || !to.endsWith('.md')) return null;
  return piecesOf(to).anchors.has(anchor) ? null : `${link}：没有这个标题`;
}

describe('every link and picture of a document is there', () => {
  it.each(DOCUMENTS)('%s', (name) => {
    const { links, images } = piecesOf(name);
    const near = [...links, ...images].filter((link) => !isAway(link));
    expect(near.flatMap((link) => fault(name, link) ?? [])).toEqual([]);
  });
});

it('every picture of docs/images is shown somewhere', () => {
  const shown = new Set(
    DOCUMENTS.flatMap((name) => piecesOf(name).images.map((image) => path.posix.join(path.posix.dirname(name), image))),
  );
  const files = readdirSync(path.join(ROOT, IMAGES), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.png'))
    .map(({ parentPath, name }) => path.posix.relative(ROOT, path.posix.join(parentPath, name)));
  expect(files.filter((file) => !shown.has(file))).toEqual([]);
});
