import { runs } from '../../render/word/inline.ts';
import { type Element, classes, elements, isElement, parse, unsupported } from '../../render/word/tree.ts';
import { STYLES, twips } from './styles.ts';
import { styleNumber, table } from './table.ts';

const END = '<w:p><w:pPr><w:pStyle w:val="FormEnd"/></w:pPr></w:p>';
const FIRST = '<w:p><w:pPr><w:pStyle w:val="FormEnd"/><w:pageBreakBefore/></w:pPr></w:p>';

function line(element: Element, width: number, begins: boolean): string {
  const [name = ''] = classes(element);
  const style = STYLES[name] ?? unsupported(element, `不支持类“${name}”`);
  const properties = [
    `<w:pStyle w:val="${style}"/>`,
    begins ? '<w:pageBreakBefore/>' : '',
    name === 'holder' ? `<w:tabs><w:tab w:val="right" w:pos="${width}"/></w:tabs>` : '',
    name === 'gap' ? `<w:spacing w:line="${twips(styleNumber(element, 'min-height'))}" w:lineRule="exact"/>` : '',
  ];
  return `<w:p><w:pPr>${properties.join('')}</w:pPr>${runs(element)}</w:p>`;
}

/** A sheet begins on a page of its own: at its first line, or at a line too low to be seen where a table is first. */
function sheet(element: Element, width: number, follows: boolean): string {
  return elements(element)
    .map((part, index) => {
      const begins = follows && index === 0;
      if (part.tagName !== 'table') return line(part, width, begins);
      return `${index > 0 ? '' : begins ? FIRST : END}${table(part, width)}`;
    })
    .join('');
}

const hasSheets = (article: Element): readonly Element[] =>
  elements(article).filter((element) => classes(element).includes('sheet'));

/** The body of a Word file for rendered forms; a body may not end in a table. */
export function bodyOf(html: string, width: number): string {
  const articles = parse(html).filter(isElement);
  return (
    articles
      .flatMap(hasSheets)
      .map((element, index) => sheet(element, width, index > 0))
      .join('') + END
  );
}
