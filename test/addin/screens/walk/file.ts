import type { Clerk } from '../../story/clerk.ts';

/** Chooses a file of the committee on the page 读入. */
export async function chooses(clerk: Clerk, name: string, file: Uint8Array): Promise<void> {
  const buffer = Buffer.from(file);
  await clerk.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}
