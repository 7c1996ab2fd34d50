import { CannotEdit } from '../../templates/workbook/edits/cannot-edit.ts';
import type { OpenPackage } from './open-package.ts';
import { attributeOf, prefixOf, spliced, withAttribute } from './tag.ts';

const FORMULA = /<(?:[\w.-]+:)?f[\s/>]/;

/** Elements of a workbook's part that stand before the settings of calculation. */
const BEFORE = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];

function withFullCalculation(xml: string): string {
  const settings = /<(?:[\w.-]+:)?calcPr(?:\s[^<>]*)?>/.exec(xml);
  if (settings) {
    const text = withAttribute(settings[0], 'fullCalcOnLoad', '1');
    return spliced(xml, [{ start: settings.index, end: settings.index + settings[0].length, text }]);
  }
  const prefix = prefixOf(xml);
  const ends = BEFORE.map((name) => {
    const element = new RegExp(`<${prefix}${name}(?:\\s[^<>]*)?/>|</${prefix}${name}\\s*>`).exec(xml);
    return element ? element.index + element[0].length : 0;
  });
  const at = Math.max(...ends);
  if (at === 0) throw new CannotEdit('工作簿的目录写得特殊');
  return spliced(xml, [{ start: at, end: at, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` }]);
}

/** The XML without the elements of a name that say something of a part. */
function without(xml: string, name: string, says: (tag: string) => boolean): string {
  return xml.replace(new RegExp(`<(?:[\\w.-]+:)?${name}\\s[^<>]*/>`, 'g'), (tag) => (says(tag) ? '' : tag));
}

const isChain = (tag: string): boolean => attributeOf(tag, 'Type')?.endsWith('/calcChain') === true;

/**
 * What else changes with the cells: where there are formulas, they are computed anew at opening; where a formula went,
 * the order of calculation goes too, which Excel makes again. Parts by path; `null` drops a part.
 */
export function recalculated(
  open: OpenPackage,
  changed: ReadonlyMap<string, string | null>,
  formulaGone: boolean,
): ReadonlyMap<string, string | null> {
  const parts = new Map<string, string | null>();
  const now = (path: string): string => changed.get(path) ?? open.text(path);
  if (open.sheets.some(({ path }) => FORMULA.test(now(path)))) {
    parts.set(open.workbook, withFullCalculation(open.text(open.workbook)));
  }
  if (!formulaGone || open.calcChain === undefined) return parts;
  const chain = `/${open.calcChain}`.toLowerCase();
  parts.set(open.calcChain, null);
  const slash = open.workbook.lastIndexOf('/') + 1;
  const relationships = `${open.workbook.slice(0, slash)}_rels/${open.workbook.slice(slash)}.rels`;
  parts.set(relationships, without(open.text(relationships), 'Relationship', isChain));
  const types = '[Content_Types].xml';
  const isPart = (tag: string): boolean => attributeOf(tag, 'PartName')?.toLowerCase() === chain;
  parts.set(types, without(open.text(types), 'Override', isPart));
  return parts;
}
