import path from 'node:path';
import { withLaidOut } from '../../ledger/continuity/rows.ts';
import { messageOf } from '../../ledger/findings/finding.ts';
import { toNewest } from '../../ledger/migrations/index.ts';
import { type Identity, readIdentity } from '../../ledger/parse/identity.ts';
import { type Ledger, type ParsedLedger, parseLedger } from '../../ledger/parse/ledger.ts';
import type { WorkbookGrid } from '../../ledger/grid.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { builtInScheme } from '../../templates/schemes/index.ts';
import { readSchemeFile, schemeByName } from '../committee/scheme-file.ts';
import { readGiven } from '../files/read-regular.ts';
import { readGrid } from '../intake/node.ts';
import { problemFinding } from '../../ledger/xlsx/problem.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';

/** A copy of a ledger that a person holds. */
export interface Copy {
  /** As it was given on the command line. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly identity: Identity;
  readonly scheme: Scheme;
  readonly parsed: ParsedLedger;
  /** With the rows that a command laid out and nobody has filled in. */
  readonly ledger: Ledger;
}

function gridOf(file: string, bytes: Uint8Array): WorkbookGrid {
  const read = readGrid(bytes);
  if ('grid' in read) return toNewest(read.grid);
  throw new WrongUsage(`“${file}”不能读：${messageOf(problemFinding(read.problem, path.basename(file)))}`);
}

/** Without 方案.json a workbook is read under the built-in scheme that it names. */
function schemeOf(file: string, { scheme }: Identity): Scheme {
  if (scheme !== null && builtInScheme(scheme) !== undefined) return schemeByName(scheme);
  throw new WrongUsage(
    `“${file}”的方案是“${scheme ?? '（空）'}”，不是软件自带的。请在有 方案.json 的文件夹中运行，或用 --dir 指明。`,
  );
}

async function readCopy(file: string, own: Scheme | null): Promise<Copy> {
  const bytes = await readGiven(file);
  const grid = gridOf(file, bytes);
  const identity = readIdentity(grid);
  if (identity === null) throw new WrongUsage(`“${file}”不是承诺台账。请核对文件。`);
  const scheme = own ?? schemeOf(file, identity);
  const parsed = parseLedger(grid, identity, scheme, path.basename(file));
  return { file, bytes, identity, scheme, parsed, ledger: withLaidOut(parsed) };
}

/** Reads copies of ledgers, one after the other; one that can't be read is a wrong use of the command. */
export async function readCopies(files: readonly string[], dir: string): Promise<readonly Copy[]> {
  const own = await readSchemeFile(dir);
  const copies: Copy[] = [];
  for (const file of files) copies.push(await readCopy(file, own));
  return copies;
}
