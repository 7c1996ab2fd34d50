import { chineseDay } from '../../ledger/day.ts';
import { runIssue } from '../issue/run-issue.ts';
import { pdfLines } from '../pdf/make.ts';
import type { Given } from './command.ts';
import { flag } from './given.ts';
import { type Progress, progress, say, sayJson, warn } from './out.ts';
import { pdfJson, tellPdfs } from './pdf.ts';
import { periodRun } from './period-run.ts';
import { schemeOf } from './template.ts';
import { WrongUsage } from './wrong-usage.ts';

const EXAMPLE = 'chengnuo issue --period 2026Q3 --number 〔2026〕15号';

/** `chengnuo issue --period 2026Q3 --number 〔2026〕15号`: freezes the circular, or the correction of an issued one. */
export async function issue(given: Given): Promise<number> {
  const asked = periodRun(given, EXAMPLE);
  const { period, today, number } = asked;
  if (number === null) throw new WrongUsage(`印发要有发文字号，例如：${EXAMPLE}`);
  let bar: Progress | undefined;
  const done = await runIssue({
    ...asked,
    scheme: await schemeOf(asked.dir),
    number,
    pdf: flag(given, 'pdf'),
    onPdfs: (written) => {
      bar?.end();
      tellPdfs(written);
    },
    onFiles: async (count) => {
      bar = await progress('已读', count);
    },
    read: { onDone: (count) => bar?.step(count) },
  }).finally(() => bar?.end());
  const { at, folder, already, corrects, edited, pdfs } = done;
  if (edited.length > 0) {
    warn(`注意：草稿${edited.join('、')}被手工改过，印发的文件是程序生成的，不含这些改动。`);
  }
  if (flag(given, 'json')) sayJson({ folder: at, number, already, corrects, edited, ...pdfJson(pdfs) });
  else if (already) say(`${number}已经印发，结果一致，没有改动：“${at}”。`);
  else {
    const what = corrects === null ? `${period.name}通报` : `对${corrects}的更正通报`;
    say(
      `已印发${what}，文号${number}，日期${chineseDay(today)}。`,
      `文件、数字和依据存在“${at}”，以后的运行不会改动它。`,
      `请从“${folder}”中取文件用印分发。`,
      ...(pdfs ? pdfLines(pdfs) : []),
    );
  }
  return 0;
}
