import path from 'node:path';
import { z } from 'zod';
import { branchKey } from '../../ledger/branch.ts';
import { type BranchRecord, branchRecord } from '../../ledger/receipts/record.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { readRegular } from '../files/read-regular.ts';
import { writeRecord } from '../files/write-whole.ts';

export const REGISTER_FILE = '回执登记.json';

const shape = z.strictObject({
  回执登记: z.literal(1),
  /** Year → branch code in the form of `branchKey` → what was sent to it. */
  years: z.record(z.string().regex(/^20\d{2}$/), z.record(z.string(), branchRecord)),
  /** Period → all names ever written into its folder: the rest that lies there is the clerk's. */
  folders: z.record(z.string(), z.array(z.string())),
});

/** What was sent down so far; without it numbers would be given twice and nothing could be taken back. */
export type ReceiptRegister = z.infer<typeof shape>;

export const recordOf = (register: ReceiptRegister, year: number, code: string): BranchRecord | null =>
  register.years[String(year)]?.[branchKey(code)] ?? null;

/** The register with the records of a year's branches, by code, put in. */
export function withRecords(
  register: ReceiptRegister,
  year: number,
  records: ReadonlyMap<string, BranchRecord>,
): ReceiptRegister {
  const own = Object.fromEntries([...records].map(([code, record]) => [branchKey(code), record]));
  return { ...register, years: { ...register.years, [year]: { ...register.years[String(year)], ...own } } };
}

/** The register with the names that are about to be written into a period's folder. */
export function withNames(register: ReceiptRegister, period: string, names: readonly string[]): ReceiptRegister {
  const all = [...new Set([...(register.folders[period] ?? []), ...names])].sort();
  return { ...register, folders: { ...register.folders, [period]: all } };
}

/** The committee's register of receipts. While it can't be read, nothing goes down. */
export async function readRegister(dir: string): Promise<ReceiptRegister> {
  const file = path.join(dir, REGISTER_FILE);
  const bytes = await readRegular(file);
  const text = bytes?.toString('utf8') ?? null;
  if (text === null) return { 回执登记: 1, years: {}, folders: {} };
  try {
    return shape.parse(JSON.parse(text));
  } catch (cause) {
    const why = '不能确定各支部的回执发到第几号、带下去过什么。请从备份恢复它再运行；不要删除，否则回执会重号。';
    throw new WrongUsage(`${file} 已损坏，${why}`, { cause });
  }
}

export async function writeRegister(dir: string, register: ReceiptRegister): Promise<void> {
  const sorted = <T>(all: Readonly<Record<string, T>>): [string, T][] =>
    Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1));
  const years = sorted(register.years).map(([year, records]) => [year, Object.fromEntries(sorted(records))] as const);
  const folders = Object.fromEntries(sorted(register.folders));
  const text = JSON.stringify({ ...register, years: Object.fromEntries(years), folders }, null, 1);
  await writeRecord(path.join(dir, REGISTER_FILE), `${text}\n`);
}
