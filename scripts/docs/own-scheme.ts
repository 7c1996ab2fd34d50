import { DERIVED } from '../../ledger/scheme/lists.ts';
import { loadScheme } from '../../ledger/scheme/load.ts';
import { schemeFits } from '../../ledger/workbook/fits.ts';
import { builtInScheme, builtInSchemes } from '../../templates/schemes/index.ts';
import { table } from './markdown.ts';

/** 方案.json of a committee that changes little: names of its own, an earlier day, one list anew, one item taken away. */
export const SMALL_CHANGES = {
  extends: 'town',
  committee: { name: '中共示例镇委员会', numberPrefix: '示例镇委', printer: '中共示例镇委员会' },
  milestones: { 定诺: { by: '02-28' } },
  lists: { branchKind: ['村', '社区', '机关', '学校'] },
  activities: { 支部活动: { requirement: { per: 'quarter' } } },
  selection: null,
};

/** 方案.json of a committee with five grades of its own. */
export const FIVE_GRADES = {
  extends: 'social',
  evaluation: {
    grades: [
      { name: '优秀', points: 100, from: 95 },
      { name: '良好', points: 85, from: 85 },
      { name: '合格', points: 70, from: 70 },
      { name: '基本合格', points: 60, from: 60 },
      { name: '不合格', points: 0, from: 0 },
    ],
    weights: { evaluation: 0.7, fulfilment: 0.3 },
  },
  selection: { grades: 1 },
};

/** What is wrong, as a clerk would put it, and a 方案.json with it. */
const WRONG: readonly (readonly [what: string, own: Record<string, unknown>])[] = [
  ['项名写错', { extends: 'town', evalution: { lateCounts: 0.9 } }],
  ['写在里层的项名写错', { extends: 'town', evaluation: { weight: { evaluation: 1, fulfilment: 0 } } }],
  ['数写成了文字', { extends: 'town', submissionDay: '8' }],
  ['日期写法不对', { extends: 'town', milestones: { 定诺: { by: '2月28日' } } }],
  ['值不在可选的值中', { extends: 'town', columns: { 'commitments.deadline': 'require' } }],
  ['底本的代号写错', { extends: 'twon' }],
  ['列表里没有要改的那一项', { extends: 'town', activities: { 支部活劝: null } }],
  ['列表里没有要用的值', { extends: 'town', comments: { bySuperior: ['班子'] } }],
  ['两部分相加不是1', { extends: 'town', evaluation: { weights: { evaluation: 0.7 } } }],
  ['分数线不是从高到低', { extends: 'town', evaluation: { grades: { 较满意: { from: 95 } } } }],
  ['要用的工作表没有启用', { extends: 'social', reports: [{ kind: 'supervision', per: 'any' }] }],
];

function refusal(own: Record<string, unknown>): string {
  const loaded = loadScheme(own, builtInScheme, Object.keys(builtInSchemes));
  const problems = 'problems' in loaded ? loaded.problems : schemeFits(loaded.scheme);
  return problems.map(({ path, message }) => `${path}：${message}`).join('<br>');
}

/** Lists whose entries have names, by which one entry may be changed alone. */
const NAMED: readonly (readonly [path: string, what: string])[] = [
  ['categories', '类别'],
  ['milestones', '时间节点，名称是步骤'],
  ['activities', '会议活动，名称是类型'],
  ['evaluation.rounds', '轮次'],
  ['evaluation.grades', '等次'],
  ['evaluation.panels', '评议主体；同名的一起改'],
  ['evaluation.subjects', '评议内容'],
  ['measures', '整改问责的措施'],
  ['posts.areaWork', '责任区工作，名称是类别'],
  ['reports', '文书，名称是 circular、reminder 等代号'],
];

const LISTS: Readonly<Record<string, string>> = {
  round: '轮次',
  panel: '评议主体',
  grade: '等次',
  subject: '评议内容',
  theme: '主题',
  measure: '措施',
  cause: '事由',
};

const json = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;
const shown = (own: Record<string, unknown>): string => `\`${JSON.stringify(own)}\``;

/** How a committee writes its own 方案.json: what is laid over what, what is refused, and examples. */
export function howTo(): readonly string[] {
  return [
    '## 怎样写自己的 方案.json',
    '`chengnuo init 某局 --scheme town` 建好文件夹，里面的 方案.json 以五个方案中最接近的一个为底，只写本单位不同的地方。' +
      '用记事本打开，改好后按 UTF-8 保存。引号、冒号、逗号和括号都用半角（引号里面的文字不限）；最后一项后面不加逗号。等次、列表和列请在年初发出台账模板以前定好：年中再改，已经填好的台账就对不上了。',
    '### 规则',
    [
      '- `extends` 写以哪个方案为底。没有写的项都照它。',
      '- 写了的项替换原来的。一组项（`{…}`）逐项替换，里面没有写的不变。',
      '- `null` 去掉一项，例如 `"selection": null` 就不评选建议人选。',
      '- 列表（`[…]`）整个替换：要增加一项、调换次序，就写出整个列表。',
      '- 列表里各项有名称的，可以只改其中一项，写成一组项 `{"名称": {要改的}}`；`{"名称": null}` 去掉这一项。这样不能增加，也不能改名。',
      '- 本单位写明的就是本单位的规定，通报、评议汇总里不再注明是软件默认值。还没有定下来的，可以在 `defaults` 里写明原因，例如 `"defaults": {"submissionDay": "试行"}`。',
    ].join('\n'),
    '各项有名称的列表：',
    table(
      ['项', '是什么'],
      NAMED.map(([path, what]) => [`\`${path}\``, what]),
    ),
    '`lists` 中的下列列表由别处得出，不能写，要改就改那里：',
    table(
      ['列表', '改哪里'],
      Object.entries(DERIVED).map(([list, place]) => [`\`${list}\`（${LISTS[list] ?? list}）`, `\`${place}\``]),
    ),
    '### 例一：改几处',
    '改名称和字号，定诺提前到2月28日，增加一个支部类别“社区”，支部活动每季度至少一次，不评选建议人选：',
    json(SMALL_CHANGES),
    '### 例二：五个等次，名称不同',
    '`points` 是一票的分值，`from` 是总分从多少分起算这一等次；从高到低写，最后一个等次的 `from` 是0；最多六个等次。台账、党委工作簿、通报、评议汇总都用这里的名称。',
    json(FIVE_GRADES),
    '### 什么会被拒绝',
    '方案不对时，命令什么都不写，说明哪一项、写的是什么、应为什么，接近的还说是不是另一个。路径用点隔开；列表里没有名称的写“第几项”。例如：',
    table(
      ['哪里不对', '例', '提示'],
      WRONG.map(([what, own]) => [what, shown(own), refusal(own)]),
    ),
    '改好后运行 `chengnuo check 支部名册.xlsx`，没有提示方案不对就可以用了。',
  ];
}
