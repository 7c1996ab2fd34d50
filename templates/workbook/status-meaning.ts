import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { Mode } from './input.ts';
import type { Line } from './instructions.ts';

interface Meaning {
  readonly meaning: string;
  /** Which date the secretary fills along with it where there are no commands. */
  readonly fill?: string;
}

const MEANINGS: Readonly<Record<string, Meaning>> = {
  提诺: { meaning: '承诺事项已经提出，还没有送审。' },
  审诺: { meaning: '已经送审，等审查意见。' },
  退回: { meaning: '审查没有通过，按意见修改后再送审。' },
  定诺: { meaning: '审定通过，从这时起内容和时限不再随意改。', fill: '填“定诺日期”' },
  亮诺: { meaning: '已经公示、张贴。', fill: '填“亮诺日期”' },
  践诺: { meaning: '正在落实。' },
  申请销号: { meaning: '已经完成，申请核销。', fill: '填“完成日期”' },
  销号: { meaning: '经核实，已经核销。', fill: '填“销号日期”' },
  未兑现: { meaning: '没有兑现。' },
  撤回: { meaning: '经批准不再承诺。' },
  结转: { meaning: '年终没有完成，转入下一年度的台账。' },
};

/** The ordinary way of a commitment, from first to last. */
const COURSE = ['提诺', '审诺', '定诺', '亮诺', '践诺', '申请销号', '销号'];

/** Steps that follow from the four dates of a workbook kept by hand; all others are known only from 变更记录. */
const DATED_STEPS = ['提诺', '送审', '定诺', '亮诺', '践诺', '申请销号', '销号'];
const LOGGED_STATUSES = ['未兑现', '撤回', '结转'];

/** The steps that even a workbook kept by hand must log. */
export function loggedByHand(scheme: Scheme): readonly string[] {
  return (scheme.lists['step'] ?? []).filter((step) => !DATED_STEPS.includes(step));
}

function byHand(name: string): string {
  const fill = MEANINGS[name]?.fill;
  if (fill !== undefined) return `改成这一状态时${fill}。`;
  return LOGGED_STATUSES.includes(name) ? '改成这一状态时在“变更记录”记一行。' : '';
}

/** What the statuses mean and in which order they follow, for the statuses the scheme has. */
export function statusLines(scheme: Scheme, mode: Mode): readonly Line[] {
  const statuses = scheme.lists['status'] ?? [];
  const course = COURSE.filter((name) => statuses.includes(name)).join(' → ');
  const how =
    mode === 'command'
      ? '状态由加载项的命令改，改的同时写好日期、记入“变更记录”，不用手填。'
      : '每走一步，先改“状态”，再填同一行里对应的日期；日期只在走到那一步时填，填了就不要删。';
  return [
    { label: '先后', text: `${course}。${how}` },
    ...statuses.map((name): Line => {
      const known = MEANINGS[name];
      const fill = mode === 'manual' ? byHand(name) : '';
      return { label: name, text: `${known?.meaning ?? '按本单位规定。'}${fill}` };
    }),
  ];
}
