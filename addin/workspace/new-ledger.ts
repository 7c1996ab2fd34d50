import type { FieldProblem } from '../../ledger/commands/field.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { canonical } from '../../ledger/parse/text.ts';
import type { CrossSheetRule } from '../../templates/workbook/cross-sheet-rules.ts';
import type { LedgerInput } from '../../templates/workbook/input.ts';
import { ExcelFault } from '../excel/fault.ts';
import { type Core, SCHEME_SETTING, failed, schemeKey } from './core.ts';
import { readAgain } from './read-again.ts';
import { builtIn, schemeFromJson } from './schemes.ts';
import type { NewLedger, Outcome } from './workspace.ts';

/** As 封面 takes it. */
const CODE = /^[0-9A-Za-z-]+$/;

function schemeFor(given: NewLedger['scheme']): { readonly scheme: Scheme } | { readonly problems: readonly string[] } {
  if ('json' in given) return schemeFromJson(given.json);
  const scheme = builtIn(given.id);
  return scheme ? { scheme } : { problems: ['请选择方案。'] };
}

/** What is wrong with the fields of the form; none where a ledger can be made of them. */
function problemsOf({ year, code, name, superior }: NewLedger): readonly FieldProblem[] {
  const problem = (is: boolean, key: string, message: string): readonly FieldProblem[] =>
    is ? [{ key, message }] : [];
  const right = Number.isInteger(year) && year >= 2000 && year <= 2099;
  return [
    ...problem(!right, 'year', '年度应是四位数，例如 2026。'),
    ...problem(
      !CODE.test(canonical(code)),
      'code',
      '支部代码由字母、数字和连字符组成，例如 A01；照上级党委的支部名册填。',
    ),
    ...problem(name.trim() === '', 'name', '请填支部名称，照上级党委的支部名册填。'),
    ...problem(superior.trim() === '', 'superior', '请填上级党组织的名称。'),
  ];
}

function inputOf(given: NewLedger, scheme: Scheme): LedgerInput {
  const text = (key: 'branchKind' | 'orgForm' | 'secretary'): string => given[key]?.trim() ?? '';
  const optional = (key: 'branchKind' | 'orgForm' | 'secretary', as: string) =>
    text(key) === '' ? {} : { [as]: text(key) };
  return {
    scheme,
    year: given.year,
    mode: 'command',
    branch: {
      code: canonical(given.code),
      name: given.name.trim(),
      superior: given.superior.trim(),
      ...optional('branchKind', 'kind'),
      ...optional('orgForm', 'orgForm'),
      ...optional('secretary', 'secretary'),
    },
  };
}

/** Why a ledger is not placed in the open workbook; `null` where nothing is against it. */
async function against(core: Core, { where, agreed }: NewLedger): Promise<string | null> {
  const { abilities } = core.around.gateway;
  if (!abilities.opening && !abilities.placing) {
    return '这个版本的 Excel 不能由加载项新建台账（需要 Excel 2021 或 Microsoft 365）。请向上级党委要台账模板文件，直接打开填写。';
  }
  if (where === 'new') {
    return abilities.opening ? null : '这个版本的 Excel 不能由加载项新开工作簿。请在空白工作簿中选“放在当前工作簿”。';
  }
  if (!abilities.placing) {
    return '这个版本的 Excel 不能把台账放进当前工作簿（需要 Excel 2021 或 Microsoft 365）。请选“新开一个工作簿”，或用上级党委发来的模板。';
  }
  const book = await core.read();
  if (book.kind !== 'none') return '当前工作簿已经是一本承诺台账，没有再放一本。请选“新开一个工作簿”。';
  if (book.empty || agreed) return null;
  return '当前工作簿里有内容。台账会放在这些工作表前面，原有内容不动；请勾选同意，或选“新开一个工作簿”。';
}

/** Keeps the committee's own scheme on this computer, for the ledgers of it. */
function keepScheme(core: Core, given: NewLedger['scheme'], scheme: Scheme): void {
  if ('json' in given) core.around.keep.set(schemeKey(scheme.id), given.json);
}

/** Keeps it with the workbook that the ledger was placed in, too; gives what is to be told where that failed. */
async function keepSchemeHere(core: Core, given: NewLedger['scheme'], scheme: Scheme): Promise<string> {
  if (!('json' in given)) return '';
  keepScheme(core, given, scheme);
  core.useScheme(scheme);
  try {
    await core.around.gateway.keepSetting(SCHEME_SETTING, given.json);
    return '';
  } catch (fault) {
    if (!(fault instanceof ExcelFault)) throw fault;
    return '方案没能随工作簿保存，换一台电脑打开时，要再选一次“方案.json”。';
  }
}

/** Places the sheets; whatever they left behind where that failed is shown. */
async function place(core: Core, workbook: Uint8Array, rules: readonly CrossSheetRule[]): Promise<void> {
  try {
    await core.around.gateway.place(workbook, rules);
  } catch (fault) {
    await readAgain(core);
    throw fault;
  }
}

/** 新建台账: lays a blank ledger into the open workbook or one of its own. The builder is loaded only now. */
export function newLedger(core: Core, given: NewLedger): Promise<Outcome> {
  return core.during<Outcome>(
    '新建台账',
    async () => {
      const read = schemeFor(given.scheme);
      const problems = [
        ...('problems' in read ? [{ key: 'scheme', message: read.problems.join('') }] : []),
        ...problemsOf(given),
      ];
      if (!('scheme' in read) || problems.length > 0) return { kind: 'problems', problems };
      const { scheme } = read;
      const why = await against(core, given);
      if (why !== null) return failed(why);
      const { buildLedger, crossSheetRules } = await import('../../templates/workbook/index.ts');
      const input = inputOf(given, scheme);
      const workbook = await buildLedger(input);
      if (given.where === 'new') {
        keepScheme(core, given.scheme, scheme);
        await core.around.gateway.openNew(workbook);
        return {
          kind: 'done',
          message: '已在新的工作簿中建好台账。请到新窗口中填写封面和党员名册，先保存一次。',
          done: [],
          refused: [],
        };
      }
      await place(core, workbook, crossSheetRules(input));
      const unkept = await keepSchemeHere(core, given.scheme, scheme);
      await readAgain(core);
      return {
        kind: 'done',
        message: `台账已放进当前工作簿。请先填写封面和党员名册，再登记承诺。${unkept}`,
        done: [],
        refused: [],
      };
    },
    failed,
  );
}
