/** Waits until it is so: what a command wrote stands in the workbook a moment after the click. */
export async function until(what: string, isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 400; turn += 1) {
    if (isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`never came to be: ${what}`);
}
