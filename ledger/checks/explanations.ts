import { type Finding, finding } from '../findings/finding.ts';
import { lastOf, takenBy } from '../lifecycle/history.ts';
import { itemAt } from '../lifecycle/item.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { pledgerKindOf } from './rows.ts';

/**
 * L5: of an item that is unfulfilled for objective reasons the member told the organisation why, and the organisation
 * told the masses; both are required, whenever they were done. For subjective reasons, criticism is to be recorded.
 */
export const explanations: Check = ({ ledger, scheme, year, asOf, sound }) =>
  sound.flatMap(({ commitment, history }): readonly Finding[] => {
    const row = lastOf(takenBy(history.effective, asOf), '未兑现')?.row;
    if (!row) return [];
    const at = itemAt(history, asOf, year, scheme);
    if (at?.status !== '未兑现') return [];
    const lacks = (name: string): boolean => history.effective.every(({ step }) => step !== name);
    const where = cellOf(row, 'step');
    if (at.reasonKind === '主观') {
      if (!scheme.followUp.criticism || !lacks('批评教育')) return [];
      return [finding('criticism-missing', where, { id: commitment.id ?? '', reminded: !lacks('提醒督促') })];
    }
    if (at.reasonKind !== '客观' || !scheme.followUp.explanations) return [];
    // A branch has no one above it within the workbook to explain itself to.
    const needed = pledgerKindOf(commitment, ledger) === 'member' ? ['向党组织说明', '向群众解释'] : ['向群众解释'];
    return needed.filter(lacks).map((step) => finding('explanation-missing', where, { step }));
  });
