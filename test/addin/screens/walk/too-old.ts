import type { Studio } from '../studio.ts';

/** An Excel that is too old says so itself, and what to do instead. */
export async function tooOld(studio: Studio): Promise<void> {
  await studio.opens('2026-01-08', { requirements: { ExcelApi: '1.3' } });
  await studio.clerk.waitsFor('版本太旧');
  await studio.pane('Excel太旧', { height: 284 });
}
