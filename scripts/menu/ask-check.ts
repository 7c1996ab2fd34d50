import { parsePeriod } from '../../ledger/period.ts';
import { pathArg } from '../cli/command-line.ts';
import { pathOf } from './ask-file.ts';
import { unquoted } from './ask-folder.ts';
import { type Answers, type Choice, type Question, chooseOrWrite } from './question.ts';
import type { CommitteeFolder, MenuState } from './state.ts';

const KEPT = ['支部名册.xlsx', '党委工作簿.xlsx'];

const within = ({ dir }: CommitteeFolder, name: string): string => (dir === '.' ? name : `${dir}/${name}`);

/** What of a committee's folder can be checked: what was sent, the newest first, and its own workbooks. */
function choicesOf(committee: CommitteeFolder, { kindOf }: MenuState): readonly Choice[] {
  const sent = [...committee.sent].reverse().map(({ period, files }) => {
    const at = within(committee, `上报/${period}`);
    return { value: at, label: at, hint: `${files}个文件` };
  });
  const own = KEPT.map((name) => within(committee, name)).filter((at) => kindOf(at) === 'file');
  return [...sent, ...own.map((at) => ({ value: at, label: at }))];
}

/** Asks what to check: a period's folder, a workbook of the committee's own, or any other. */
export function askCheck(state: MenuState, answers: Answers): Question | null {
  const ofCommittees = state.committees.flatMap((one) => choicesOf(one, state));
  const known = new Set(ofCommittees.map(({ value }) => value));
  const others = state.workbooks.filter((name) => !known.has(name)).map((name) => ({ value: name, label: name }));
  return chooseOrWrite(
    answers,
    { key: 'file', message: '核对哪一个？', choices: [...ofCommittees, ...others], other: '别处的文件或文件夹……' },
    {
      message: '核对哪个文件或文件夹？可以拖到这里',
      example: 'A01_某局党支部_2026.xlsx',
      faultOf: (text) => (state.kindOf(unquoted(text)) === null ? '没有这个文件或文件夹，请核对名称和路径' : null),
    },
  );
}

/** The file, as of its period where it is a period's folder, by the scheme of the committee whose folder it is in. */
export function checkArgs(answers: Answers, { committees }: MenuState): readonly string[] {
  const at = pathOf(answers, 'file');
  const period = parsePeriod(at.split(/[\\/]/).at(-1)!);
  const owner = committees.find(({ dir }) => dir !== '.' && at.startsWith(`${dir}/`));
  return [at, ...(period === null ? [] : ['--period', period.id]), ...(owner ? ['--dir', pathArg(owner.dir)] : [])];
}
