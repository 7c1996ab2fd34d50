import { type Area, addressOf, intersection } from './area.ts';
import type { Sheet, Validation } from './sheet.ts';

/** What is left of an area when a part is cut out: above, below, and to both sides. */
function cutOut(area: Area, cut: Area): readonly Area[] {
  const common = intersection(area, cut);
  if (!common) return [area];
  return [
    { ...area, bottom: common.top - 1 },
    { ...area, top: common.bottom + 1 },
    { ...common, left: area.left, right: common.left - 1 },
    { ...common, left: common.right + 1, right: area.right },
  ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

const NONE: Validation = {
  areas: [],
  attributes: { allowBlank: '1', showInputMessage: '1', showErrorMessage: '1' },
  formulas: [null, null],
};

/** Changes the rule of an area; where none covered it, a new one is made. Other rules lose that part of theirs. */
export function changeValidation(sheet: Sheet, area: Area, change: (rule: Validation) => Validation): void {
  const covering = (one: Area): boolean => addressOf(intersection(one, area) ?? one) === addressOf(area);
  const own = sheet.validations.find(({ areas }) => areas.some(covering)) ?? NONE;
  const others = sheet.validations
    .map((rule) => ({ ...rule, areas: rule.areas.flatMap((one) => cutOut(one, area)) }))
    .filter(({ areas }) => areas.length > 0);
  sheet.validations = [...others, { ...change(own), areas: [area] }];
}
