import axe, { type Result } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core finds wrong with a page as it is shown: rule, what it is about, and where. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  // Not as a script of the page: its policy would refuse it.
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async (): Promise<readonly Result[]> => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    return (await inPage.run(document)).violations;
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}; ${target.join(' ')}; ${failureSummary ?? ''}`),
  );
}
