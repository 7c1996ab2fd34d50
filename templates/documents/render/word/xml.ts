import type { Element } from './tree.ts';

/** Characters XML cannot hold; a ledger may carry them from a paste. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML holds it. */
export function escaped(text: string): string {
  return text.replace(CONTROL, '').replace(/[&<>"]/g, (mark) => ENTITIES[mark]!);
}

/** What a paragraph has beside its style; lengths are in twips. */
export interface Properties {
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  /** Markup of borders and tab stops, which only the imprint has. */
  readonly borders?: string;
  readonly tabs?: string;
  readonly indent?: { readonly left: number; readonly hanging?: number };
  readonly align?: 'left' | 'center' | 'right';
}

function indentOf({ left, hanging }: NonNullable<Properties['indent']>): string {
  return `<w:ind w:left="${left}"${hanging === undefined ? '' : ` w:hanging="${hanging}"`}/>`;
}

/** A paragraph of a named style; its properties stand in the order of the schema. */
export function paragraph(style: string, content: string, of: Properties = {}): string {
  const properties = [
    `<w:pStyle w:val="${style}"/>`,
    of.keepNext ? '<w:keepNext/>' : '',
    of.pageBreakBefore ? '<w:pageBreakBefore/>' : '',
    of.borders ?? '',
    of.tabs ?? '',
    of.indent ? indentOf(of.indent) : '',
    of.align ? `<w:jc w:val="${of.align}"/>` : '',
  ];
  return `<w:p><w:pPr>${properties.join('')}</w:pPr>${content}</w:p>`;
}

/** What stands in the body, made of the elements of a page. */
export type Blocks = readonly string[];

/** Draws the chart whose place an element holds. */
export type DrawChart = (figure: Element) => string;
