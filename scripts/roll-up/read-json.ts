import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';

const MB = 1024 * 1024;
/** A district's 印发.json has some 15 MB, a city's figures.json some 40. */
const MOST = 256 * MB;

export type JsonFile =
  | { readonly data: unknown; readonly digest: string }
  /** What is wrong with it, as the end of a sentence. */
  | { readonly problem: string };

/** A JSON file; `null` where there is none. Whatever it holds, it never throws but for faults of the disk. */
export async function readJson(file: string): Promise<JsonFile | null> {
  let bytes: Buffer;
  try {
    const found = await stat(file);
    if (!found.isFile()) return { problem: '是文件夹，不是文件' };
    if (found.size > MOST) return { problem: `大于${MOST / MB}MB，不是程序写出的` };
    bytes = await readFile(file);
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
    if (code === 'ENOENT') return null;
    return { problem: `读不出来（${code || '未知'}）` };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { data: JSON.parse(text) as unknown, digest: createHash('sha256').update(bytes).digest('hex') };
  } catch {
    return { problem: '不是完整的 JSON，可能没有复制完，或被别的程序改过' };
  }
}
