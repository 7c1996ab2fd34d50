import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Opened, openLedger } from '../../ledger/commands/opened.ts';
import type { Instant } from '../../ledger/day.ts';
import type { FormContent, FormKind } from '../../ledger/forms/content.ts';
import { formContent, formKinds, formLacking, namedSubjects } from '../../ledger/forms/forms.ts';
import { branchNameOf } from '../../ledger/forms/items.ts';
import { hindering } from '../../ledger/forms/sources.ts';
import { meant } from '../../ledger/scheme/nearest.ts';
import { renderForms } from '../../templates/documents/forms/index.ts';
import { checkedFile, findingLines } from '../consolidate/report.ts';
import { fileStateName } from '../consolidate/states.ts';
import { sha256 } from '../files/sha256.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Given } from './command.ts';
import { fileLines, finish } from './finish.ts';
import { targetOf } from './forms-target.ts';
import { flag, textOption, todayOf } from './given.ts';
import { say, sayJson } from './out.ts';
import { type OwnLedger, ownLedger } from './own-ledger.ts';
import { pdfsBeside } from './pdf.ts';
import { WrongUsage } from './wrong-usage.ts';

const EXAMPLE = 'chengnuo forms A01_机关第一党支部_2026.xlsx --kind pledge';
/** More who have nothing to print are only counted. */
const MOST = 20;

/** The kind asked for, of those the ledger's scheme has. */
function kindOf(given: Given, { scheme }: Opened): { readonly kind: FormKind; readonly title: string } {
  const asked = textOption(given, 'kind') ?? '';
  const offers = formKinds(scheme);
  const found = offers.find(({ kind, title }) => kind === asked || title === asked);
  if (found) return found;
  const own = offers.map(({ kind, title }) => `${kind}（${title}）`).join('、');
  const near = meant(
    asked,
    offers.map(({ kind }) => kind),
  );
  if (asked === '') throw new WrongUsage(`请写哪一种表，例如：${EXAMPLE}\n本方案有：${own}。`);
  throw new WrongUsage(`本方案没有“${asked}”这种表${near === '' ? '。' : near}本方案有：${own}。什么都没有写。`);
}

/** Names after `--member`, and whatever follows the ledger. */
function askedNames(given: Given): readonly string[] {
  const text = textOption(given, 'member');
  const more = given.positionals.slice(1);
  if (text === undefined) return [];
  const names = [text, ...more].flatMap((part) => part.split(/[,，、;；\n]+/)).map((name) => name.trim());
  const asked = names.filter((name) => name !== '');
  if (asked.length === 0) throw new WrongUsage('“--member”后面要写姓名或编号，例如：--member 张三、李四');
  return asked;
}

/** A ledger that can't be printed from: what it is, and why. */
function refuse({ name, submission }: OwnLedger, findings: OwnLedger['submission']['findings'], json: boolean): number {
  if (json) sayJson({ written: [], ...checkedFile({ ...submission, findings }) });
  else say(`没有生成，先改正台账：${fileStateName[submission.state]}`, ...findingLines(path.basename(name), findings));
  return 1;
}

/** The ledger opened as the add-in opens it; `null` where it can't be, or is of another scheme. */
function openedOf({ file, name, scheme, submission }: OwnLedger, given: Given): Opened | null {
  const { outcome } = file;
  if (!('grid' in outcome) || (submission.state !== 'accepted' && submission.state !== 'returned')) return null;
  const now = `${todayOf(given)}T12:00:00` as Instant;
  return openLedger(outcome.grid, { scheme, file: path.basename(name), now, sha256 });
}

function contentOf(opened: Opened, kind: FormKind, names: readonly string[]): FormContent {
  const content = formContent(opened, kind, names);
  if ('why' in content) throw new WrongUsage(`${content.why}什么都没有写。`);
  return content;
}

function lackingLines(lacking: ReturnType<typeof formLacking>): readonly string[] {
  if (lacking.length === 0) return [];
  const listed = lacking.slice(0, MOST).map(({ name, why }) => `  ${name}：${why}`);
  const rest = lacking.length - listed.length;
  return [`没有可以印的${lacking.length}个：`, ...listed, ...(rest > 0 ? [`  另有${rest}个`] : [])];
}

/** `chengnuo forms 台账 --kind pledge`: what is signed, posted and hung up, from the branch's own ledger (F1–F4, L2). */
export async function forms(given: Given): Promise<number> {
  const json = flag(given, 'json');
  const today = todayOf(given);
  const asked = askedNames(given);
  const positionals = textOption(given, 'member') === undefined ? given.positionals : given.positionals.slice(0, 1);
  const own = await ownLedger({ ...given, positionals }, today, null, `请写一个台账文件，例如：${EXAMPLE}`);
  const opened = openedOf(own, given);
  if (opened === null) return refuse(own, own.submission.findings, json);
  const { kind, title } = kindOf(given, opened);
  const errors = hindering(own.submission.findings, kind);
  if (errors.length > 0) return refuse(own, errors, json);
  const names = namedSubjects(opened, kind, asked);
  if ('why' in names) throw new WrongUsage(`${names.why}什么都没有写。`);
  const content = contentOf(opened, kind, names);
  const target = await targetOf(given, own.name, title, names);
  const branch = branchNameOf(opened);
  const rendered = await renderForms(content, {
    title: `${branch}${opened.year}年度${title}`,
    author: branch,
    date: today,
  });
  const written = [`${target}.docx`, `${target}.html`];
  const replaced = written.filter((file) => existsSync(file));
  await writeWhole(written[0]!, rendered.docx);
  await writeWhole(written[1]!, rendered.html);
  const lacking = asked.length > 0 ? [] : formLacking(opened, kind);
  const count = content.pages.length;
  const sheets = rendered.sheets === null ? '' : `，共${rendered.sheets}页`;
  const told = {
    json: () => {
      const without = lacking.map(({ name, why }) => ({ name, why }));
      return { written, replaced, kind, forms: count, sheets: rendered.sheets, lacking: without };
    },
    lines: () => [
      `已生成${title}${count}份${sheets}：`,
      ...fileLines(written, replaced),
      ...lackingLines(lacking),
      ...(own.submission.state === 'returned'
        ? ['台账的其他表有错误，不影响这种表；报送前请用 chengnuo check 核对。']
        : []),
    ],
    pdfs: flag(given, 'pdf') ? () => pdfsBeside(written) : null,
  };
  await finish(told, json);
  return 0;
}
