import { chineseDay } from '../../ledger/day.ts';
import type { BranchStanding, CommonCause, ItemCorrection, ToldPart } from '../../ledger/figures/correction.ts';
import { basisText, stateText } from '../../templates/documents/correction/items.ts';
import { branchStateName } from '../consolidate/states.ts';
import type { Plan } from '../consolidate/plan.ts';
import type { AgainstIssued } from './against.ts';
import type { Comparison } from './compare.ts';
import { brokenRow } from './issued.ts';
import type { IssueRecord, IssuedFile } from './record.ts';
import type { BranchPair } from './standing.ts';
import { PROGRAM_VERSION } from './version.ts';

const partName: Readonly<Record<ToldPart, string>> = {
  practices: '经验做法和先进典型',
  warnings: '台账中需要核对之处（提醒）',
  overdue: '逾期承诺事项清单',
  unfulfilled: '未兑现承诺事项清单',
  comparison: '与上期末的比较',
  posts: '示范岗、责任区情况',
};

const standingName = (standing: BranchStanding): string =>
  standing === 'absent' ? '不在应报之列' : branchStateName[standing];

const fileText = ({ name, digest }: IssuedFile): string => `${name}（摘要${digest.slice(0, 12)}）`;

function fileChange({ resent, oldFile, newFile }: BranchPair): string {
  if (!resent) return '台账没有更换';
  if (oldFile && newFile) return `台账由${fileText(oldFile)}换为${fileText(newFile)}`;
  if (newFile) return `新收到${fileText(newFile)}`;
  return oldFile ? `${fileText(oldFile)}已不在报送文件中` : '没有台账';
}

function itemLine(item: ItemCorrection, year: number): string {
  return `    ${item.id}：原为${stateText(item.old, year)} → 现为${stateText(item.now, year)}；${basisText(item, year)}`;
}

function branchLines(pair: BranchPair, year: number): readonly string[] {
  const { code, name, from, to, items, counted } = pair;
  const standing = from === to ? '' : `由“${standingName(from)}”变为“${standingName(to)}”`;
  const into = counted === null ? '' : to === 'accepted' ? `承诺事项${counted}件计入` : `承诺事项${counted}件不再计入`;
  const said = [standing, fileChange(pair), into].filter(Boolean).join('，');
  return [`  ${code} ${name}：${said}`, ...items.map((item) => itemLine(item, year))];
}

function commonLine(cause: CommonCause, { program }: IssueRecord): string {
  switch (cause) {
    case 'scheme':
      return '  方案.json 有改动';
    case 'roster':
      return '  支部名册.xlsx 有改动';
    case 'committee':
      return '  党委工作簿.xlsx 有改动';
    case 'program':
      return program === PROGRAM_VERSION
        ? `  台账、名册、方案都没有改动，差别来自程序本身（版本${program}）`
        : `  程序版本不同：印发时为${program}，现为${PROGRAM_VERSION}`;
  }
}

function differenceLines(compared: Comparison, record: IssueRecord, year: number): readonly string[] {
  const { changes, parts, branches, common } = compared;
  const figures = changes.map(
    ({ scope, figure, old, now, difference }) =>
      `  ${scope}　${figure}：${old} → ${now}${difference === '—' ? '' : `（${difference}）`}`,
  );
  return [
    `与已印发的${record.number}（${chineseDay(record.issuedOn)}印发）不同：`,
    ...figures,
    ...parts.map((part) => `  ${partName[part]}：内容不同`),
    '原因：',
    ...common.map((cause) => commonLine(cause, record)),
    ...branches.flatMap((pair) => branchLines(pair, year)),
  ];
}

/** What `bulletin` says of an issued period: that it comes out the same, or what is told otherwise, and why. */
export function issuedLines({ issued, compared, correction, plan }: AgainstIssued<Plan>): readonly string[] {
  if (issued.length === 0) return [];
  if (compared === null) {
    const broken = issued.filter(({ record }) => record === null).map(({ at }) => `“${at}”`);
    if (broken.length === 0) return ['', `${brokenRow(issued) ?? ''}现在不能与已印发的比较。`];
    return ['', `${broken.join('、')}中的印发.json 缺失或已损坏，不能与已印发的比较。请从备份恢复。`];
  }
  const { record } = compared.issued;
  if (compared.otherDay !== null) {
    const now = `这次截至${chineseDay(plan.asOf)}`;
    return ['', `已印发的${record.number}数据截至${chineseDay(compared.otherDay)}，${now}，不作比较。`];
  }
  const idle = compared.idle.length;
  const more = idle > 0 ? `（另有${idle}个支部换了台账，通报的内容没有变化）` : '';
  if (compared.same) {
    return ['', `与已印发的${record.number}一致${more.replace('另有', '其后有')}。`];
  }
  const next = correction?.number ?? '文号';
  return [
    '',
    ...differenceLines(compared, record, plan.period.year),
    ...(more === '' ? [] : [more]),
    `已起草更正通报。核对后用新的文号印发：chengnuo issue --period ${plan.period.id} --number ${next}`,
  ];
}

/** The same for machines. */
export function issuedJson({ compared }: AgainstIssued<Plan>): unknown {
  if (compared === null) return null;
  const { issued, same, otherDay, changes, parts, common, branches } = compared;
  return {
    folder: issued.folder,
    number: issued.record.number,
    same,
    otherDay,
    changes,
    parts,
    common,
    branches: branches.map(({ oldFile, newFile, ...rest }) => ({ ...rest, oldFile, newFile })),
  };
}
