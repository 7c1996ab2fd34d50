import type { FormBlock, FormContent, FormKind, FormPage } from '../../ledger/forms/content.ts';
import { formContent } from '../../ledger/forms/forms.ts';
import type { Draft } from '../gallery/sample.ts';
import { bookOf, openOn } from '../commands/opened-book.ts';

export const TODAY = '2026-04-10';

/** A form of a ledger as of a day; throws where it is refused. */
export async function printed(
  draft: Draft,
  kind: FormKind,
  subjects: readonly string[] = [],
  today = TODAY,
): Promise<FormContent> {
  const form = formContent(openOn(await bookOf(draft), today), kind, subjects);
  if ('why' in form) throw new Error(`${form.what}：${form.why}`);
  return form;
}

const linesOf = (block: FormBlock): readonly string[] => {
  switch (block.type) {
    case 'fields':
      return block.fields.map(([label, value]) => `${label}：${value}`);
    case 'table':
      return [block.columns.map(({ header }) => header).join('|'), ...block.rows.map((row) => row.join('|'))];
    case 'box':
      return [`${block.label.replace('\n', '')}：${block.paragraphs.join('\n')}`, ...block.signed];
    case 'text':
      return [block.text];
    case 'signatures':
      return block.lines;
  }
};

/** A page as lines: title, what stands under it, then block by block; cells parted by `|`. */
export function lines({ title, subtitle, blocks }: FormPage): readonly string[] {
  return [title, ...(subtitle === undefined ? [] : [subtitle]), ...blocks.flatMap(linesOf)];
}

/** All that is printed, in one text. */
export const whole = (form: FormContent): string => form.pages.flatMap(lines).join('\n');
