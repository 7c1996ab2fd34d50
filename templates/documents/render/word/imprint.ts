import { runs } from './inline.ts';
import { BANJI_CHARACTER, TEXT_WIDTH, charactersOf } from './measure.ts';
import { classes, type Element, elements, textOf } from './tree.ts';
import { type Blocks, type Properties, paragraph } from './xml.ts';

/** Thick lines of 0.35 mm around, thin ones of 0.25 mm between; in eighths of a point. */
const THICK = 'w:val="single" w:sz="8" w:space="1" w:color="000000"';
const THIN = 'w:val="single" w:sz="6" w:space="1" w:color="000000"';

/** Pitch of a line of the imprint, and what its borders take, in twips. */
const PITCH = 480;
const BORDER = 40;

const EMU_PER_TWIP = 635;

/** Where the date of printing ends, one character in from the edge. */
const TABS = `<w:tabs><w:tab w:val="right" w:pos="${TEXT_WIDTH - BANJI_CHARACTER}"/></w:tabs>`;

/** Characters before the text: one is left free, and a list of bodies goes on under the first of them, behind “抄送：”. */
const charactersBefore = (line: Element): number => (classes(line).includes('copy-to') ? 4 : 1);

function indentOf(line: Element): NonNullable<Properties['indent']> {
  const left = charactersBefore(line) * BANJI_CHARACTER;
  return { left, hanging: left };
}

/** Lines are as wide as the text, so that the first character is left free by a blank and not by an indent. */
const BLANK = '<w:r><w:t xml:space="preserve">　</w:t></w:r>';

function bordersOf(at: number, lines: number): string {
  const above = at === 0 ? `<w:top ${THICK}/>` : '';
  return `<w:pBdr>${above}<w:bottom ${at === lines - 1 ? THICK : THIN}/></w:pBdr>`;
}

/** Twips from the first line of the imprint to its last. */
function heightOf(lines: readonly Element[]): number {
  const rows = lines.map((line) => {
    const room = TEXT_WIDTH / BANJI_CHARACTER - charactersBefore(line) - 1;
    return Math.max(1, Math.ceil(charactersOf(textOf(line).trim()) / room));
  });
  return rows.reduce((sum, count) => sum + count * PITCH + BORDER, BORDER);
}

/** A box without lines, as wide as the text, that stands on the lower edge of the text block. */
function box(content: string, height: number): string {
  const extent = `cx="${TEXT_WIDTH * EMU_PER_TWIP}" cy="${height * EMU_PER_TWIP}"`;
  return (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>' +
    '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0">' +
    '<wp:simplePos x="0" y="0"/>' +
    '<wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH>' +
    '<wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>' +
    `<wp:extent ${extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/>` +
    '<wp:docPr id="9000" name="版记" descr="版记"/><wp:cNvGraphicFramePr/>' +
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>' +
    `<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` +
    '<a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>' +
    `<wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx>` +
    '<wps:bodyPr rot="0" vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"><a:noAutofit/></wps:bodyPr>' +
    '</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>'
  );
}

/** The imprint (版记): at the foot of the last page, its last line on the lower edge of the text block. */
export function imprint(section: Element): Blocks {
  const lines = elements(section);
  const content = lines.map((line, at) =>
    paragraph('GwBanji', BLANK + runs(line), {
      borders: bordersOf(at, lines.length),
      tabs: TABS,
      indent: indentOf(line),
    }),
  );
  return [paragraph('GwCell', box(content.join(''), heightOf(lines)))];
}
