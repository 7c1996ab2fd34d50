import { existsSync } from 'node:fs';
import path from 'node:path';
import { renderMemberResults } from '../../templates/documents/index.ts';
import { usedTemplateLines, usedTemplates } from '../committee/used-templates.ts';
import { readOwnTemplates } from '../committee/own-templates.ts';
import { findingLines } from '../consolidate/report.ts';
import { REPORT_NAMES } from '../consolidate/reports/index.ts';
import { memberResultsInput } from '../consolidate/reports/member-results.ts';
import { fileStateName } from '../consolidate/states.ts';
import { checkedFile } from '../consolidate/report.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Given } from './command.ts';
import { fileLines, finish } from './finish.ts';
import { dirOf, flag, periodOption, textOption, todayOf } from './given.ts';
import { say, sayJson } from './out.ts';
import { pdfsBeside } from './pdf.ts';
import { ownLedger } from './own-ledger.ts';
import { WrongUsage } from './wrong-usage.ts';
import { makeFolder } from '../files/make-folder.ts';

const EXAMPLE = 'chengnuo member-results A01_某村党支部_2026.xlsx --period 2026-03';

/** `chengnuo member-results 台账 --period 2026-03`: a month's results of the members, from the branch's own workbook (B2). */
export async function memberResults(given: Given): Promise<number> {
  const period = periodOption(given);
  if (period?.kind !== 'month') throw new WrongUsage(`请写一个月份，例如：${EXAMPLE}`);
  const today = todayOf(given);
  const { name, scheme, submission } = await ownLedger(given, today, period, `请写一个台账文件，例如：${EXAMPLE}`);
  const json = flag(given, 'json');
  if (submission.state !== 'accepted') {
    if (json) sayJson({ written: [], ...checkedFile(submission) });
    else {
      say(
        `没有生成，先改正台账：${fileStateName[submission.state]}`,
        ...findingLines(path.basename(name), submission.findings),
      );
    }
    return 1;
  }
  if (!scheme.records) throw new WrongUsage(`本台账的方案没有“日常纪实”，没有每月的党员评比结果。`);
  const input = memberResultsInput(submission.parsed!.ledger, scheme, period, { today });
  if (input.rows.every(({ grade }) => grade === null)) {
    throw new WrongUsage(`“日常纪实”中没有${period.name}的评比结果，请先填写讲述日期和评比结果。什么都没有写。`);
  }
  const dir = path.resolve(textOption(given, 'out') ?? path.dirname(name));
  await makeFolder(dir);
  const own = await readOwnTemplates(dirOf(given));
  const document = await renderMemberResults(input, own);
  const base = path.join(dir, `${REPORT_NAMES.memberResults}_${period.id}`);
  const written = [`${base}.docx`, `${base}.html`];
  const replaced = written.filter((file) => existsSync(file));
  await writeWhole(written[0]!, document.docx);
  await writeWhole(written[1]!, document.html);
  const templates = usedTemplates(own, ['member-results']);
  const told = {
    json: () => ({ written, replaced, templates }),
    lines: () => [
      `已生成${period.name}的${REPORT_NAMES.memberResults}：`,
      ...fileLines(written, replaced),
      ...usedTemplateLines(templates),
    ],
    pdfs: flag(given, 'pdf') ? () => pdfsBeside(written) : null,
  };
  await finish(told, json);
  return 0;
}
