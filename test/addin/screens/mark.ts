import type { Locator } from 'playwright-core';

/** Draws a red frame around an element while something is done. */
export async function marked(what: Locator | undefined, act: () => Promise<void>): Promise<void> {
  if (!what) return act();
  const frame = await what.evaluateHandle((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const drawn = document.createElement('div');
    Object.assign(drawn.style, {
      position: 'fixed',
      left: `${left - 5}px`,
      top: `${top - 5}px`,
      width: `${width + 4}px`,
      height: `${height + 4}px`,
      border: '3px solid #d13438',
      borderRadius: '6px',
      pointerEvents: 'none',
      zIndex: '9999',
    });
    document.body.append(drawn);
    return drawn;
  });
  await act();
  await frame.evaluate((drawn) => drawn.remove());
}
