import { describe, expect, it } from 'vitest';
import { renderCircular } from '../../templates/documents/index.ts';
import { sample } from './sample.ts';

describe('the page of a hand-made circular, read by eye', () => {
  it.each(['internal', 'masses'] as const)('%s', async (audience) => {
    await expect((await renderCircular(sample(), audience)).html).toMatchFileSnapshot(`golden/${audience}.html.txt`);
  });

  it('fetches nothing and runs nothing', async () => {
    expect((await renderCircular(sample(), 'internal')).html).not.toMatch(
      /<script|<link|<iframe|https?:|url\(|@import|\son\w+=/i,
    );
  });
});
