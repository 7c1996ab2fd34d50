import { describe, expect, it } from 'vitest';
import { renderCircular } from '../../templates/documents/index.ts';
import { ASKING, bodyOf, withoutScript } from './page-parts.ts';
import { sample } from './sample.ts';

describe('the page of a hand-made circular, read by eye', () => {
  it.each(['internal', 'masses'] as const)('%s', async (audience) => {
    const { html } = await renderCircular(sample(), audience);
    await expect(bodyOf(html)).toMatchFileSnapshot(`golden/${audience}.html.txt`);
  });

  it('fetches nothing', async () => {
    expect(withoutScript((await renderCircular(sample(), 'internal')).html)).not.toMatch(ASKING);
  });
});
