import { asDay } from '../../ledger/day.ts';
import { type DocumentName, documentKinds } from './documents.ts';
import type { Templates } from './render/engine.ts';
import { render } from './render-document.ts';
import { type Fullness, sampleOf } from './schema/sample.ts';
import { shapeOf } from './schema/shape.ts';

const DAY = asDay('2026-10-12')!;
const FULLNESSES: readonly Fullness[] = ['full', 'empty'];

/** Makes a document of the examples of its view's schema: fault, unless its templates become a page and Word. */
export async function tryOut(name: DocumentName, own: Templates): Promise<void> {
  const { schema } = documentKinds[name];
  const shape = shapeOf(schema);
  for (const fullness of FULLNESSES) {
    const [onPage, inWord] = (['page', 'word'] as const).map((medium) => sampleOf(shape, fullness, medium) as object);
    await render(name, onPage!, DAY, own, inWord);
  }
}
