import { createHash } from 'node:crypto';
import { NotRegular, readRegular } from '../files/read-regular.ts';
import { reasonOf, systemCode } from '../files/why-not-opened.ts';

/** A district's 印发.json has some 15 MB, a city's figures.json some 40. */
const MOST = 256 * 1024 * 1024;

export type JsonFile =
  | { readonly data: unknown; readonly digest: string }
  /** What is wrong with it, as the end of a sentence. */
  | { readonly problem: string };

/** A JSON file; `null` where there is none. Whatever it holds, it never throws but for faults of the disk. */
export async function readJson(file: string): Promise<JsonFile | null> {
  let bytes: Buffer | null;
  try {
    bytes = await readRegular(file, { most: MOST });
  } catch (fault) {
    const code = systemCode(fault) ?? systemCode(fault instanceof Error ? fault.cause : null);
    return {
      problem: fault instanceof NotRegular ? fault.why : `读不出来（${code === null ? '未知' : reasonOf(code)}）`,
    };
  }
  if (bytes === null) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { data: JSON.parse(text) as unknown, digest: createHash('sha256').update(bytes).digest('hex') };
  } catch {
    return { problem: '不是完整的 JSON，可能没有复制完，或被别的程序改过' };
  }
}
