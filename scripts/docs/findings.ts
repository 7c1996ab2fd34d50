import { catalogue } from '../../ledger/findings/catalogue.ts';
import { activityKinds } from '../../ledger/findings/catalogue/activity.ts';
import { acrossKinds } from '../../ledger/findings/catalogue/across.ts';
import { areaKinds } from '../../ledger/findings/catalogue/area.ts';
import { assessmentKinds } from '../../ledger/findings/catalogue/assessment.ts';
import { ballotKinds } from '../../ledger/findings/catalogue/ballot.ts';
import { cellKinds } from '../../ledger/findings/catalogue/cell.ts';
import { commitmentKinds } from '../../ledger/findings/catalogue/commitment.ts';
import { committeeKinds } from '../../ledger/findings/catalogue/committee.ts';
import { continuityKinds } from '../../ledger/findings/catalogue/continuity.ts';
import { fileKinds } from '../../ledger/findings/catalogue/file.ts';
import { logKinds } from '../../ledger/findings/catalogue/log.ts';
import { measureKinds } from '../../ledger/findings/catalogue/measure.ts';
import { postKinds } from '../../ledger/findings/catalogue/post.ts';
import { receiptKinds } from '../../ledger/findings/catalogue/receipt.ts';
import { resultKinds } from '../../ledger/findings/catalogue/result.ts';
import { reviewKinds } from '../../ledger/findings/catalogue/review.ts';
import { selectionKinds } from '../../ledger/findings/catalogue/selection.ts';
import { structureKinds } from '../../ledger/findings/catalogue/structure.ts';
import { submissionKinds } from '../../ledger/findings/catalogue/submission.ts';
import { type Code, type Severity, severityName } from '../../ledger/findings/finding.ts';
import { page, table } from './markdown.ts';

interface Part {
  readonly name: string;
  readonly codes: readonly Code[];
}

const codesOf = (kinds: object): readonly Code[] => Object.keys(kinds) as Code[];

/** The parts of the catalogue in the order in which a file meets them; what no part names comes last. */
function parts(): readonly Part[] {
  const named: readonly Part[] = [
    { name: '文件', codes: codesOf(fileKinds) },
    { name: '报送', codes: codesOf(submissionKinds) },
    { name: '工作表和行列', codes: codesOf(structureKinds) },
    { name: '单元格', codes: codesOf(cellKinds) },
    { name: '党员、承诺、日期', codes: codesOf(commitmentKinds) },
    { name: '审查', codes: codesOf(reviewKinds) },
    { name: '变更记录、督促帮扶', codes: codesOf(logKinds) },
    { name: '会议活动、督查', codes: codesOf(activityKinds) },
    { name: '评议', codes: [...codesOf(ballotKinds), ...codesOf(resultKinds)] },
    { name: '整改问责', codes: codesOf(measureKinds) },
    { name: '示范岗、责任区', codes: [...codesOf(postKinds), ...codesOf(assessmentKinds), ...codesOf(areaKinds)] },
    { name: '与上次接收的相比', codes: codesOf(continuityKinds) },
    { name: '与其他支部的台账相比', codes: codesOf(acrossKinds) },
    { name: '党委工作簿', codes: [...codesOf(committeeKinds), ...codesOf(selectionKinds)] },
    { name: '回执、模板版本', codes: codesOf(receiptKinds) },
  ];
  const known = new Set(named.flatMap(({ codes }) => codes));
  const rest = codesOf(catalogue).filter((code) => !known.has(code));
  return rest.length === 0 ? named : [...named, { name: '其他', codes: rest }];
}

const MEANS: Readonly<Record<Severity, string>> = {
  error: '文件不计入；退回支部，改正后重报',
  warning: '照常计入；请支部核对',
  notice: '只作说明',
};

function entry(code: Code, golden: string): readonly string[] {
  const { severity, title, rule } = catalogue[code];
  const [, place = '', ...rest] = golden.trimEnd().split('\n');
  const basis = rule === '-' ? '' : `　依据：${rule}`;
  return [
    `### ${title} \`${code}\``,
    `级别：${severityName[severity]}${basis}`,
    [`例：${place}`, ...rest].map((text) => `> ${text}`).join('  \n'),
  ];
}

/** 问题一览: every kind of finding with an example, made from the catalogue and the gallery's golden texts. */
export function findingsPage(golden: (code: Code) => string): string {
  const all = parts();
  const count = (severity: Severity, codes: readonly Code[]): string =>
    String(codes.filter((code) => catalogue[code].severity === severity).length);
  const severities: readonly Severity[] = ['error', 'warning', 'notice'];
  return page([
    '# 问题一览',
    '由 `npm run docs` 从问题目录（`ledger/findings`）和问题样例（`test/gallery`）生成，请勿手改。每一种问题都有一份最小的工作簿，例子就是程序对它说的话。',
    table(
      ['级别', '意思'],
      severities.map((severity) => [severityName[severity], MEANS[severity]]),
    ),
    table(
      ['', ...severities.map((severity) => severityName[severity])],
      all.map(({ name, codes }) => [name, ...severities.map((severity) => count(severity, codes))]),
    ),
    ...all.flatMap(({ name, codes }) => [`## ${name}`, ...codes.flatMap((code) => entry(code, golden(code)))]),
  ]);
}
