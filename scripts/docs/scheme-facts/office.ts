import { type PaperKind, type Scheme, paperKind } from '../../../ledger/scheme/schema.ts';
import { type Fact, type Part, at, line, monthDay } from './fact.ts';

const PAPERS: Readonly<Record<PaperKind, string>> = {
  circular: '承诺事项落实情况的通报',
  reminder: '提醒函',
  memberResults: '党员评比结果',
  branchResults: '支部评比结果',
  supervision: '督查通报',
  halfYear: '半年督查报告',
  evaluation: '年终评议汇总',
  evaluationResults: '评议结果公示',
};

const PER: Readonly<Record<Scheme['reports'][number]['per'], string>> = {
  month: '每月',
  months: '每两个月',
  quarter: '每季度',
  half: '每半年',
  any: '按所选的期间',
};

function papers({ committee }: Scheme): readonly string[] {
  return paperKind.options.flatMap((kind) => {
    const paper = committee.papers?.[kind];
    if (paper === undefined) return [];
    const { issuer, numberPrefix, addressees, copyTo, basis, reportTo, occasion } = paper;
    const said = [
      ...line(issuer, (name) => `由${name}署名`),
      ...line(numberPrefix, (prefix) => `字号“${prefix}”`),
      ...line(addressees, (to) => `主送${to}`),
      ...line(copyTo, (to) => `抄送${to}`),
      ...line(basis, (text) => `依据《${text}》`),
      ...line(reportTo, (to) => `报${to}`),
      ...line(
        occasion,
        ({ name, around }) => `结合${name}${around === undefined ? '' : `（${monthDay(around)}前后）`}`,
      ),
    ];
    return [`${PAPERS[kind]}：${said.join('，')}`];
  });
}

const committee = (label: string, key: string, tell: (of: Scheme['committee']) => readonly string[]): Fact => ({
  label,
  at: at(`committee.${key}`),
  tell: (scheme) => tell(scheme.committee),
});

export const office: Part = {
  title: '机构和文书',
  facts: [
    { ...committee('通报由谁署名', 'name', ({ name }) => [name]), compare: true },
    committee('发文字号', 'numberPrefix', ({ numberPrefix }) => [`${numberPrefix}〔年份〕×号`]),
    committee('主送', 'addressees', ({ addressees }) => [addressees]),
    committee('抄送', 'copyTo', ({ copyTo }) => line(copyTo, (to) => to)),
    committee('印发机关', 'printer', ({ printer }) => [printer]),
    committee('依据', 'basis', ({ basis }) => [`《${basis}》`]),
    committee('整改情况报给谁', 'reportTo', ({ reportTo }) => [reportTo]),
    { ...committee('另有规定的文书', 'papers', () => []), tell: papers },
    committee('责任人', 'responsible', ({ responsible }) =>
      line(responsible, ({ first, direct, others, leadersAlso = [] }) =>
        [
          `第一责任人${first}`,
          `直接责任人${direct}`,
          ...line(others, (text) => text),
          ...(leadersAlso.length > 0 ? [`领导还要${leadersAlso.join('、')}`] : []),
        ].join('，'),
      ),
    ),
    committee('好经验报给谁', 'practicesTo', ({ practicesTo }) => line(practicesTo, (to) => to)),
    {
      label: '出哪些文书',
      at: at('reports'),
      tell: ({ reports }) => reports.map(({ kind, per }) => `${PAPERS[kind]}：${PER[per]}`),
      compare: true,
    },
    {
      label: '台账报送日期',
      at: at('submissionDay'),
      tell: ({ submissionDay }) => [`期满次月${submissionDay}日前`],
      compare: true,
    },
    {
      label: '到期提示',
      at: at('dueSoonDays'),
      tell: ({ dueSoonDays }) => [`到期前${dueSoonDays}日标黄`],
    },
  ],
};
