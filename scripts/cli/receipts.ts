import { chineseDay } from '../../ledger/day.ts';
import { usedTemplateLines, usedTemplates } from '../committee/used-templates.ts';
import { classLines } from '../consolidate/report.ts';
import { type ReceiptsDone, type ReceiptsRun, runReceipts } from '../receipts/run-receipts.ts';
import type { Given } from './command.ts';
import { flag } from './given.ts';
import { finish } from './finish.ts';
import { type Progress, progress, warn } from './out.ts';
import { pdfsIn } from './pdf.ts';
import { periodRun } from './period-run.ts';
import { schemeOf } from './template.ts';

function lines({ plan, target, answers, strays }: ReceiptsDone): readonly string[] {
  const missing = plan.figures.byBranch.filter((branch) => branch.state === 'missing');
  return [
    ...classLines(plan.submissions, missing),
    '',
    `回执在“${target}”：`,
    ...answers.map(({ receipt, files, fresh }) => {
      const what =
        receipt.result === 'accepted' ? '接收' : files.marked === null ? '退回' : `退回，另附${files.marked}`;
      return `  ${files.workbook}　第${receipt.serial}号${fresh ? '' : '（与上次相同）'}　${what}`;
    }),
    ...strays.map(({ page }) => `  其他/${page}`),
    ...(answers.length + strays.length === 0 ? ['  没有收到文件，没有回执。'] : []),
    '每个回执有同名的网页，可打印。回执只发给本支部。',
    ...usedTemplateLines(usedTemplates(plan.templates, ['receipt', 'returned'])),
  ];
}

function json({ plan, target, answers, strays, written }: ReceiptsDone): object {
  return {
    target,
    written,
    templates: usedTemplates(plan.templates, ['receipt', 'returned']),
    receipts: answers.map(({ receipt, fresh }) => ({
      code: receipt.branchCode,
      name: receipt.branchName,
      file: receipt.file,
      result: receipt.result,
      serial: receipt.serial,
      fresh,
    })),
    others: strays.map(({ submission }) => ({ file: submission.name, state: submission.state })),
    missing: plan.figures.byBranch
      .filter((branch) => branch.state === 'missing')
      .map(({ code, name }) => ({ code, name })),
  };
}

/** Answers a period's submissions and says what was sent to whom; exit code 1 when some file was returned or not read. */
export async function tellReceipts(run: ReceiptsRun, asJson: boolean, wantsPdf = false): Promise<number> {
  let bar: Progress | undefined;
  let writing: Progress | undefined;
  const done = await runReceipts({
    ...run,
    onFiles: async (count) => {
      bar = await progress('已读', count);
    },
    read: { onDone: (count) => bar?.step(count) },
    onWritten: async (count, total) => {
      if (count === 1) {
        bar?.end();
        bar = undefined;
        writing = await progress('已写回执', total);
      }
      writing?.step(count);
    },
  }).finally(() => {
    bar?.end();
    writing?.end();
  });
  const told = {
    json: () => json(done),
    lines: () => lines(done),
    pdfs: wantsPdf ? () => pdfsIn(done.target, done.written) : null,
  };
  await finish(told, asJson);
  const { returned, unreadable, notWorkbook } = done.plan.figures.files;
  return returned + unreadable + notWorkbook > 0 ? 1 : 0;
}

/** `chengnuo receipts --period 2026Q3` */
export async function receipts(given: Given): Promise<number> {
  const asked = periodRun(given, 'chengnuo receipts --period 2026Q3');
  const { asOf, today } = asked;
  if (asOf > today) {
    warn(`注意：今天是${chineseDay(today)}，回执中“截至${chineseDay(asOf)}”的数字不是最后的。`);
  }
  const run: ReceiptsRun = { ...asked, scheme: await schemeOf(asked.dir) };
  return tellReceipts(run, flag(given, 'json'), flag(given, 'pdf'));
}
