import type { Studio } from '../studio.ts';

/** Takes a step with the rows that are selected, on the page 办理. */
export async function takes(
  { clerk }: Studio,
  step: string,
  values: Readonly<Record<string, string>> = {},
): Promise<void> {
  await clerk.goesTo('概览');
  await clerk.goesTo('办理');
  await clerk.button(new RegExp(`^${step}\\s*可办`)).click();
  await clerk.button(new RegExp(`^办理“${step}”`)).waitFor();
  await clerk.fills(values);
  await clerk.sends();
  await clerk.waitsFor(/已办理\d+件/);
}
