import path from 'node:path';
import { type SchemeProblem, loadScheme } from '../../ledger/scheme/load.ts';
import { meant } from '../../ledger/scheme/nearest.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { schemeFits } from '../../ledger/workbook/fits.ts';
import { builtInScheme, builtInSchemes } from '../../templates/schemes/index.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { readRegular } from '../files/read-regular.ts';
import { doubledKeys } from './doubled-keys.ts';

export const SCHEME_FILE = '方案.json';
/** A scheme has some 20 KB. */
const LARGEST_SCHEME = 1024 * 1024;

function list(problems: readonly SchemeProblem[], file: string): string {
  return [`${file} 不对：`, ...problems.map(({ path: at, message }) => `  ${at}：${message}`), '请改正后再运行。'].join(
    '\n',
  );
}

function settled(data: unknown, file: string): Scheme {
  const loaded = loadScheme(data, builtInScheme, Object.keys(builtInSchemes));
  if ('problems' in loaded) throw new WrongUsage(list(loaded.problems, file));
  const unfit = schemeFits(loaded.scheme);
  if (unfit.length > 0) throw new WrongUsage(list(unfit, file));
  return loaded.scheme;
}

/** Where JSON stopped making sense, as far as the parser says. */
function lineOf(cause: unknown, text: string): string {
  const position = /position (\d+)/.exec(cause instanceof Error ? cause.message : '')?.[1];
  return position === undefined ? '' : `（第${text.slice(0, Number(position)).split('\n').length}行附近）`;
}

/** The committee's scheme from 方案.json in its folder; `null` where there is none. A wrong one is refused. */
export async function readSchemeFile(dir: string): Promise<Scheme | null> {
  const file = path.join(dir, SCHEME_FILE);
  const bytes = await readRegular(file, { most: LARGEST_SCHEME });
  if (bytes === null) return null;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new WrongUsage(`${file} 的编码不是 UTF-8。请用记事本打开，“另存为”时编码选“UTF-8”。`, { cause });
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    throw new WrongUsage(`${file} 不是正确的 JSON${lineOf(cause, text)}：可能少了引号或逗号，或用了全角标点。`, {
      cause,
    });
  }
  const doubled = doubledKeys(text).map((key) => ({ path: key, message: '同一组里写了两次；请合成一处' }));
  if (doubled.length > 0) throw new WrongUsage(list(doubled, file));
  return settled(data, file);
}

/** A scheme that comes with the software. */
export function schemeByName(name: string): Scheme {
  if (builtInScheme(name) === undefined) {
    const ids = Object.keys(builtInSchemes);
    throw new WrongUsage(`没有名为“${name}”的方案${meant(name, ids) || '。'}可用的方案：${ids.join('、')}`);
  }
  return settled({ extends: name }, name);
}
