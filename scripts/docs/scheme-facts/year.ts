import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { COMMITTEE_WORKBOOK, committeeSheetsOf } from '../../../ledger/workbook/committee.ts';
import { ledgerSheets } from '../../../ledger/workbook/declaration.ts';
import { type Sheet, columnsInUse, isSheetOn } from '../../../ledger/workbook/sheet.ts';
import { type Part, at, line, monthDay, yes } from './fact.ts';

type Activity = Scheme['activities'][number];

const OFTEN: Readonly<Record<Exclude<NonNullable<Activity['requirement']>['per'], 'beforeApproval'>, string>> = {
  month: '每月一次',
  quarter: '每季度一次',
  half: '每半年一次',
  year: '每年一次',
};

const isBefore = ({ requirement }: Activity): boolean => requirement?.per === 'beforeApproval';

function activity({ kind, requirement, consultation, needsMasses, byLeader }: Activity): string {
  const said = [
    ...(requirement === undefined || requirement.per === 'beforeApproval' ? [] : [OFTEN[requirement.per]]),
    ...yes(consultation, '记收集、采纳的意见数'),
    ...yes(needsMasses, '要有群众代表'),
    ...yes(byLeader, '记领导姓名'),
  ];
  return said.length === 0 ? kind : `${kind}（${said.join('，')}）`;
}

const gates = (scheme: Scheme): readonly string[] =>
  columnsInUse(ledgerSheets.commitments, scheme)
    .filter(({ key }) => key.startsWith('gate'))
    .map(({ header }) => header);

const sheets = (scheme: Scheme): readonly string[] =>
  (Object.values(ledgerSheets) as readonly Sheet[])
    .filter((sheet) => isSheetOn(sheet, scheme) && sheet.hidden !== true)
    .map(({ name }) => name);

const book = (scheme: Scheme): readonly string[] => committeeSheetsOf(scheme).map(([, { name }]) => name);

export const year: Part = {
  title: '履诺',
  facts: [
    {
      label: '时间节点',
      at: at('milestones'),
      tell: ({ milestones }) =>
        milestones.length === 0 ? [] : [milestones.map(({ step, by }) => `${monthDay(by)}前${step}`).join('，')],
      compare: true,
    },
    {
      label: '会议活动',
      at: at('activities', 'lists.activityKind'),
      tell: ({ activities }) => {
        const before = activities.filter(isBefore);
        const others = activities.filter((one) => !isBefore(one));
        return [
          ...(before.length === 0 ? [] : [`定诺前至少有一种：${before.map(activity).join('、')}`]),
          ...(others.length === 0 ? [] : [others.map(activity).join('、')]),
        ];
      },
    },
    {
      label: '逐件督查',
      at: at('inspection'),
      tell: ({ inspection }) => line(inspection, () => '每季度一次，未销号的逐件督查'),
      compare: true,
    },
    {
      label: '督促以外的处理',
      at: at('followUp'),
      tell: ({ followUp }) => {
        const { assistance, criticism, reasonKinds, explanations } = followUp;
        const said = [
          ...yes(assistance, '帮扶'),
          ...yes(criticism, '批评教育'),
          ...yes(reasonKinds, '未兑现分主观、客观原因'),
          ...yes(explanations, '客观原因的由党员说明、党组织解释'),
        ];
        return said.length === 0 ? [] : [said.join('；')];
      },
      compare: true,
    },
    {
      label: '销号关口',
      at: at('gatesBy'),
      tell: (scheme) => {
        const all = gates(scheme);
        return all.length === 0 ? [] : [`${all.join('、')}，由${scheme.gatesBy ?? '上级党委'}核验`];
      },
      compare: true,
    },
    {
      label: '领导点评',
      at: at('comments'),
      tell: ({ comments }) =>
        line(comments, ({ bySuperior, topics }) =>
          [
            `每季度一次；上级党组织负责人点评支部和${bySuperior.join('、')}，书记点评其他党员`,
            `对支部点评${topics.branch.join('、')}`,
            `对党员点评${topics.member.join('、')}`,
          ].join('；'),
        ),
      compare: ({ comments }) => (comments === undefined ? '' : '每季度一次'),
    },
    {
      label: '日常纪实',
      at: at('records'),
      tell: ({ records }) => line(records, ({ meeting }) => `每名党员每月至少一行，在${meeting}上讲述`),
      compare: true,
    },
    {
      label: '支部台账的工作表',
      at: at('sheets'),
      tell: (scheme) => [sheets(scheme).join('、')],
      compare: (scheme) => `${sheets(scheme).length}张`,
    },
    {
      label: COMMITTEE_WORKBOOK,
      at: at('sheets'),
      tell: (scheme) => (book(scheme).length === 0 ? [] : [book(scheme).join('、')]),
      compare: (scheme) => (book(scheme).length === 0 ? '' : `${book(scheme).length}张`),
    },
  ],
};
