import type { DataValidation } from 'exceljs';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { Kind } from '../../ledger/workbook/column.ts';
import type { ColumnInUse } from '../../ledger/workbook/sheet.ts';
import { lineText } from './clean-text.ts';
import type { Dictionary } from './dictionary.ts';
import { rowsFormula } from './references.ts';
import type { HeaderRole } from './style.ts';

/** Excel's bounds on what a validation may say. */
const TITLE_MOST = 32;
const MESSAGE_MOST = 255;

export interface ValidationPlace {
  readonly scheme: Scheme;
  readonly dictionary: Dictionary;
  readonly role: HeaderRole;
  /** The first validated cell without `$`, such as `C2`. */
  readonly first: string;
  /** The earliest day a date column takes. */
  readonly earliest: string;
}

type Rule = Pick<DataValidation, 'type' | 'formulae'> & Partial<Pick<DataValidation, 'operator' | 'errorStyle'>>;

interface Judgement {
  readonly rule: Rule;
  /** What the person must type, said in the prompt and again in the error. */
  readonly demand: string;
  /** `false` where the rule only offers values and refuses none. */
  readonly refuses?: boolean;
}

const LATEST = '2099-12-31';

function listJudgement(column: ColumnInUse, place: ValidationPlace): Judgement | undefined {
  const { kind } = column.column;
  if (kind.type !== 'list') return undefined;
  const formula = place.dictionary.formulaOf(column) ?? rowsFormula(kind.source, place.scheme);
  if (formula === undefined) return undefined;
  const rule: Rule = { type: 'list', formulae: [formula] };
  switch (kind.source.from) {
    case 'scheme':
    case 'fixed':
      return { rule, demand: '从下拉列表选择。' };
    case 'members':
      return kind.source.branch
        ? { rule, demand: '填“本支部”或党员名册中的姓名，姓名可从下拉列表选择。', refuses: false }
        : {
            rule: { ...rule, errorStyle: 'warning' },
            demand: '从下拉列表选择党员名册中的姓名；两人同名时写“姓名(编号)”。',
          };
    case 'ids':
      return { rule: { ...rule, errorStyle: 'warning' }, demand: '从下拉列表选择编号；没有的，先在那张表里登记。' };
  }
}

function monthFormula(cell: string): string {
  const number = `IFERROR(VALUE(RIGHT(${cell},2)),0)`;
  return `AND(LEN(${cell})=7,MID(${cell},5,1)="-",ISNUMBER(VALUE(LEFT(${cell},4))),${number}>=1,${number}<=12)`;
}

function judgementOf(column: ColumnInUse, place: ValidationPlace): Judgement | undefined {
  const { kind } = column.column;
  switch (kind.type) {
    case 'list':
      return listJudgement(column, place);
    case 'text':
      return {
        rule: { type: 'textLength', operator: 'lessThanOrEqual', formulae: [kind.max] },
        demand: kind.example ? `按“${kind.example}”的样子填，不超过${kind.max}字。` : `不超过${kind.max}字。`,
      };
    case 'day':
      return {
        rule: { type: 'date', operator: 'between', formulae: [place.earliest, LATEST] },
        demand:
          place.earliest === EARLIEST
            ? '填日期，年、月、日写全，例如 2026-9-30。'
            : `填日期，年、月、日写全，不早于 ${place.earliest}。`,
      };
    case 'instant':
      return {
        rule: { type: 'date', operator: 'between', formulae: [EARLIEST, LATEST] },
        demand: '填日期和时间，例如 2026-9-30 15:20。',
      };
    case 'month':
      return { rule: { type: 'custom', formulae: [monthFormula(place.first)] }, demand: '填年和月，例如 2026-03。' };
    case 'integer':
      return {
        rule: { type: 'whole', operator: 'between', formulae: [kind.min, kind.max] },
        demand: `填${kind.min}到${kind.max}的整数，不带单位。`,
      };
    case 'number':
      return {
        rule: { type: 'decimal', operator: 'between', formulae: [kind.min, kind.max] },
        demand: `填${kind.min}到${kind.max}的数，最多${kind.decimals}位小数，不带单位。`,
      };
  }
}

/** Days before this are typing errors, and so they are told at once. */
export const EARLIEST = '2000-01-01';

const REFUSALS: Readonly<Record<'command' | 'committee' | 'program', string>> = {
  command: '这一格由加载项的命令写入，不用手填。没有加载项的，请向上级党组织要手工版模板。',
  committee: '这一格由上级党组织审定后随回执写入，不用手填。没有加载项的，请向上级党组织要手工版模板。',
  program: '这一格在建模板时写入，不要改动。内容不对的，请报上级党组织改正后重新发模板。',
};

function refusal(header: string, message: string): DataValidation {
  return {
    type: 'custom',
    formulae: ['FALSE'],
    allowBlank: true,
    showInputMessage: true,
    promptTitle: lineText(header, TITLE_MOST),
    prompt: lineText(message, MESSAGE_MOST),
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: '不能手填',
    error: lineText(message, MESSAGE_MOST),
  };
}

/**
 * The validation of a column's cells, in Chinese: what to type when a cell is selected, what is wrong when something
 * else is typed. Columns that nobody types into refuse all typing, since sheets are not protected.
 */
export function validationOf(column: ColumnInUse, place: ValidationPlace): DataValidation | undefined {
  const { role } = place;
  const { hint } = column.column;
  if (role === 'command' || role === 'committee' || role === 'program') return refusal(column.header, REFUSALS[role]);
  const judgement = judgementOf(column, place);
  if (!judgement) return undefined;
  const { rule, demand, refuses = true } = judgement;
  return {
    ...rule,
    allowBlank: true,
    showInputMessage: true,
    promptTitle: lineText(column.header, TITLE_MOST),
    prompt: lineText(promptOf(role, hint, column.column.kind, demand), MESSAGE_MOST),
    showErrorMessage: refuses,
    errorStyle: rule.errorStyle ?? 'stop',
    errorTitle: lineText(`“${column.header}”不对`, TITLE_MOST),
    error: lineText(`“${column.header}”填的内容不合要求。${demand}`, MESSAGE_MOST),
  };
}

/** Whether a hint already says what form the value must have, so that the prompt need not say it twice. */
function saysForm(hint: string, kind: Kind): boolean {
  if (kind.type === 'list') return /下拉|本支部/.test(hint);
  return hint.includes('例如') || (kind.type === 'text' && hint.includes(`${kind.max}字`));
}

function promptOf(role: HeaderRole, hint: string | undefined, kind: Kind, demand: string): string {
  const need = role === 'required' ? '必填。' : /可不填|必填/.test(hint ?? '') ? '' : '可不填。';
  return `${need}${hint ?? ''}${hint !== undefined && saysForm(hint, kind) ? '' : demand}`;
}
