import { ledgerSheets } from '../declaration.ts';
import { type Fit, strangers } from './fit.ts';

/** Where the head of a pledge form may take a value from, beside the number of members. */
export const MEMBERS = 'members';

const SOURCES: readonly string[] = [
  MEMBERS,
  ...(['cover', 'roster'] as const).flatMap((key) =>
    Object.keys(ledgerSheets[key].columns).map((column) => `${key}.${column}`),
  ),
];
const COLUMNS = Object.keys(ledgerSheets.commitments.columns);

/** Forms take their values from columns that there are; one that the scheme does not have is a blank to be filled by hand. */
export const forms: Fit = ({ forms: own }) =>
  (['branch', 'member'] as const).flatMap((kind) => {
    const { fields = [], columns = [] } = own?.pledge?.[kind] ?? {};
    const sources = fields.map(({ from }) => from);
    return [
      ...strangers(`forms.pledge.${kind}.fields`, sources, SOURCES, '列'),
      ...strangers(`forms.pledge.${kind}.columns`, columns, COLUMNS, '列'),
    ];
  });
