import { CHARACTER, TEXT_WIDTH, charactersOf } from './measure.ts';
import { runs } from './inline.ts';
import { classes, type Element, elements, textOf } from './tree.ts';
import { type Blocks, type Properties, paragraph } from './xml.ts';

/** Characters free on either side of the date, for the seal that is pressed over it. */
const FREE = 4;

/**
 * Signer and date: the date ends four characters from the edge, the issuing body is centred over it, so that a seal in
 * its middle covers both. A longer name takes the room it needs and the date moves under its middle.
 */
export function signature(footer: Element): Blocks {
  const lines = elements(footer);
  const isDate = (line: Element): boolean => classes(line).includes('date');
  const needs = lines.map((line) => charactersOf(textOf(line).trim()) + (isDate(line) ? 2 * FREE : 0));
  const width = Math.min(TEXT_WIDTH, Math.ceil(Math.max(...needs)) * CHARACTER);
  const place: Properties = { indent: { left: TEXT_WIDTH - width }, align: 'center' };
  return [
    paragraph('Normal', '', { keepNext: true }),
    paragraph('Normal', '', { keepNext: true }),
    ...lines.map((line) =>
      paragraph(isDate(line) ? 'GwDate' : 'GwSigner', runs(line), { ...place, keepNext: !isDate(line) }),
    ),
  ];
}
