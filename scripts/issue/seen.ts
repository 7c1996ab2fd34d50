import path from 'node:path';
import { type Day, dayOf } from '../../ledger/day.ts';
import { type RenderedDocument, renderCircular, renderCorrection } from '../../templates/documents/index.ts';
import type { Templates } from '../../templates/documents/render/engine.ts';
import { outputs } from '../consolidate/apply.ts';
import { readRegular } from '../files/read-regular.ts';
import { type Report, reportsOf } from '../consolidate/reports/index.ts';
import { pageOf, renderReport, wordOf } from '../consolidate/reports/write.ts';
import type { AgainstIssued } from './against.ts';

/** What of a draft may differ from the issued document: its number and its day. */
interface Filled {
  readonly number: string | null;
  readonly today: Day;
}

/** A document as it would be drafted with a number and a day. */
interface Drafted {
  readonly word: string;
  readonly page: string;
  readonly render: (filled: Filled) => Promise<RenderedDocument>;
}

const reportDraft = (report: Report, own: Templates): Drafted => ({
  word: wordOf(report),
  page: pageOf(report),
  render: (filled) => renderReport({ ...report, input: { ...report.input, ...filled } } as Report, own),
});

function draftsOf({ plan, correction }: AgainstIssued): readonly Drafted[] {
  const { circular, templates: own } = plan;
  const circulars: readonly Drafted[] = [
    { word: outputs.word, page: outputs.page, render: (f) => renderCircular({ ...circular, ...f }, 'internal', own) },
    {
      word: outputs.massesWord,
      page: outputs.massesPage,
      render: (f) => renderCircular({ ...circular, ...f }, 'masses', own),
    },
  ];
  const reports = reportsOf(plan).map((report) => reportDraft(report, own));
  if (!correction) return [...circulars, ...reports];
  return [
    ...circulars,
    ...reports,
    {
      word: outputs.correctionWord,
      page: outputs.correctionPage,
      render: (f) => renderCorrection({ ...correction, ...f }, 'internal', own),
    },
    {
      word: outputs.massesCorrectionWord,
      page: outputs.massesCorrectionPage,
      render: (f) => renderCorrection({ ...correction, ...f }, 'masses', own),
    },
  ];
}

/** Number and day as the page of a draft shows them. */
function filledIn(html: string): Filled | null {
  const [, line = ''] = /<p class="doc-no">([^<]*)<\/p>/.exec(html) ?? [];
  const [, year, month, date] = /<p class="date">(\d+)年(\d+)月(\d+)日<\/p>/.exec(html) ?? [];
  const today = dayOf(Number(year), Number(month), Number(date));
  return today === null ? null : { number: /〔\d{4}〕\d+号/.exec(line)?.[0] ?? null, today };
}

const bytesOf = (file: string): Promise<Buffer | null> => readRegular(file, { name: `“${file}”` });

/** The drafts beside what would be written now. */
export interface Seen {
  /** Pages that say something else than what would be issued, or are not there: nobody has read that yet. */
  readonly unseen: readonly string[];
  /** Word files that were changed by hand: what is issued does not have these changes. */
  readonly edited: readonly string[];
}

/** Compares the drafts in `target` with the documents of a plan, number and day apart. */
export async function seenDrafts(against: AgainstIssued, target: string): Promise<Seen> {
  const unseen: string[] = [];
  const edited: string[] = [];
  for (const { word, page, render } of draftsOf(against)) {
    const html = (await bytesOf(path.join(target, page)))?.toString('utf8') ?? '';
    const filled = filledIn(html);
    const now = filled && (await render(filled));
    if (now?.html !== html) {
      unseen.push(page);
      continue;
    }
    const draft = await bytesOf(path.join(target, word));
    if (draft && !draft.equals(now.docx)) edited.push(word);
  }
  return { unseen, edited };
}
