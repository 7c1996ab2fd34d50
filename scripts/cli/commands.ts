import { schemeList } from '../../templates/schemes/index.ts';
import type { Command } from './command.ts';
import { pdfOption } from './pdf-option.ts';

const period = { type: 'string', value: '2026Q3', help: '期间：2026Q3、2026-09、2026H1、2026' } as const;

/** Every command: what it is called with, and where it is; its code is loaded only when it runs. */
export const commands: readonly Command[] = [
  {
    name: 'init',
    usage: 'init 文件夹 --scheme construction',
    summary: '新建党委的文件夹：方案.json、支部名册.xlsx 和党委工作簿.xlsx',
    details: [
      '建好后先填支部名册，再用 template 生成各支部的台账模板。',
      '已有的文件不覆盖；文件夹里缺支部名册或党委工作簿的，再运行一次就按其中的 方案.json 补上空的。',
      '可用的方案（本单位的不同之处写在 方案.json 中）：',
      ...schemeList.map((scheme) => `  ${scheme}`),
    ],
    options: { scheme: { type: 'string', value: '方案', help: '方案代号，例如 construction' } },
    run: async (given) => (await import('./init.ts')).init(given),
  },
  {
    name: 'template',
    usage: 'template --year 2026 [--manual] [--carry-over]',
    summary: '按支部名册生成各支部的台账模板，放在“台账模板”中',
    details: [
      '已有的同名文件不覆盖，会逐一列出。',
      '--carry-over 从上年最后接收的台账带来党员和没有完成的承诺；还没有上年年底台账的支部不生成，退出码为1。',
    ],
    options: {
      year: { type: 'string', value: '2026', help: '年度' },
      manual: { type: 'boolean', help: '手工版：给不用加载项的支部，状态和日期直接填写' },
      'carry-over': { type: 'boolean', help: '带上上年的党员和没有完成的承诺（结转）' },
      in: { type: 'string', value: '文件夹', help: '上年的台账在这个文件夹；不写就用最后接收的' },
      force: { type: 'boolean', help: '覆盖已有的同名模板' },
    },
    run: async (given) => (await import('./template.ts')).template(given),
  },
  {
    name: 'check',
    usage: 'check 文件或文件夹…',
    summary: '核对台账（也核对支部名册、党委工作簿），逐条说明哪里不对、怎么改',
    details: ['同一种问题最多列五处，其余计数；有错误的台账会被退回，提醒不影响接收。'],
    options: { period: { ...period, help: '核对到哪一期；不写就是今天所在的季度' } },
    run: async (given) => (await import('./check.ts')).check(given),
  },
  {
    name: 'bulletin',
    usage: 'bulletin --period 2026Q3',
    summary: '汇总各支部台账，生成季度通报、汇总台账、问题清单和退回件',
    details: [
      '读“上报/期间”中的全部文件，结果写在“通报/期间”；每个文件归入一类，一一列出。',
      '再次运行时只读有变化的文件：没有变化的从“.读取缓存”取用，这个文件夹可以随时删除。',
      '随时可以按 Ctrl-C 停止，上一次的结果保持原样。',
    ],
    options: {
      period,
      in: { type: 'string', value: '文件夹', help: '从这个文件夹读；不写就是“上报/期间”' },
      'as-of': { type: 'string', value: '2026-09-30', help: '数字截至这一天；不写就是期末' },
      'accept-changes': { type: 'string', value: 'A01、A02', help: '这些支部改动了已接收的内容，党委同意，照常接收' },
      number: { type: 'string', value: '〔2026〕15号', help: '发文字号；不写就在通报中留空' },
      parquet: { type: 'boolean', help: '另写 Parquet 文件：承诺、变更记录、支部情况，供 DuckDB、Spark、Trino 查询' },
      pdf: pdfOption,
      'no-letters': { type: 'boolean', help: '不写提醒函等一个支部一份的文件' },
      letters: {
        type: 'boolean',
        help: '支部很多时也写提醒函等一个支部一份的文件（1000个以上的，不写这个选项就不写）',
      },
      register: { type: 'boolean', help: '支部很多时也写汇总台账，按支部分成几册（1000个以上的，不写这个选项就不写）' },
      'no-cache': { type: 'boolean', help: '不用缓存：每个文件都重新读，也不留下缓存' },
    },
    run: async (given) => (await import('./bulletin.ts')).bulletin(given),
  },
  {
    name: 'evaluation',
    usage: 'evaluation --year 2026 [--round 上半年]',
    summary: '年终评议：按计票和兑现情况计分，生成评议汇总、结果公示和名单',
    details: [
      '用各支部最后接收的台账（或“上报/2026”、--in 指明的文件夹），结果写在“年终/2026”。',
      '一年评议几轮的方案，可以用 --round 只出其中一轮；票数以各轮截止日为准，兑现情况截至年底。',
    ],
    options: {
      year: { type: 'string', value: '2026', help: '年度' },
      round: { type: 'string', value: '上半年', help: '只出这一轮的结果；不写就是全年' },
      in: { type: 'string', value: '文件夹', help: '从这个文件夹读；不写就用最后接收的台账' },
      'as-of': { type: 'string', value: '2026-12-31', help: '兑现情况截至这一天；不写就是年底' },
      'accept-changes': { type: 'string', value: 'A01、A02', help: '这些支部改动了已接收的内容，党委同意，照常接收' },
      number: { type: 'string', value: '〔2026〕15号', help: '发文字号；不写就在汇总中留空' },
      pdf: pdfOption,
    },
    run: async (given) => (await import('./evaluation.ts')).evaluation(given),
  },
  {
    name: 'roll-up',
    usage: 'roll-up --in 各区县 --period 2026Q3',
    summary: '上级党委用：把各下级党委汇总好的结果相加，写出对下级党委的通报或年终评议汇总',
    details: [
      '--in 的文件夹里，一个下级党委一个文件夹（整个文件夹，或只有“通报/2026Q3”）；只读它们的结果，不读支部台账。',
      '印发过的以最后印发的为准，没有印发的用草稿；每个文件夹归入一类，逐一列出，有没有计入的，退出码为1。',
      '本级的“下级党委名册.xlsx”写明哪些党委应当报送（用 --template 生成）；没有它，收到几个就汇总几个。',
      '结果写在本级的“通报/期间”或“年终/年度”，可以原样报给再上一级，用同一个命令汇总。',
    ],
    options: {
      in: { type: 'string', value: '文件夹', help: '各下级党委的文件夹放在这里' },
      period: { ...period, help: '汇总这一期的通报：2026Q3、2026-09、2026H1、2026' },
      year: { type: 'string', value: '2026', help: '汇总这一年的年终评议' },
      'as-of': { type: 'string', value: '2026-09-30', help: '数字截至这一天，须与下级的一致；不写就是期末' },
      number: { type: 'string', value: '〔2026〕15号', help: '发文字号；不写就在通报中留空' },
      out: { type: 'string', value: '文件夹', help: '写到这个文件夹；不写就是本级的“通报/期间”或“年终/年度”' },
      pdf: pdfOption,
      template: { type: 'boolean', help: '只生成“下级党委名册.xlsx”；写了 --in 和期间的，列出找到的党委' },
    },
    run: async (given) => (await import('./roll-up.ts')).rollUp(given),
  },
  {
    name: 'issue',
    usage: 'issue --period 2026Q3 --number 〔2026〕15号',
    summary: '印发核对过的通报：文件、数字和依据存入“已印发-1”，以后不再改动',
    details: [
      '先运行 bulletin 并核对草稿；草稿之后台账有改动的，要重新运行 bulletin。',
      '印发后结果变了，用新的文号再次印发，就是更正通报，存入“已印发-2”。',
    ],
    options: {
      period,
      number: { type: 'string', value: '〔2026〕15号', help: '发文字号，必须写；一个文号只能用一次' },
      in: { type: 'string', value: '文件夹', help: '从这个文件夹读；不写就是“上报/期间”' },
      'as-of': { type: 'string', value: '2026-09-30', help: '数字截至这一天；不写就是期末' },
      pdf: pdfOption,
    },
    run: async (given) => (await import('./issue.ts')).issue(given),
  },
  {
    name: 'periods',
    usage: 'periods',
    summary: '列出印发过的各期通报、依据和更正，并核对存档有没有被改动',
    details: ['存档的文件被改动、删除或添加的，逐一列出，退出码为1。'],
    options: {},
    run: async (given) => (await import('./periods.ts')).periods(given),
  },
  {
    name: 'receipts',
    usage: 'receipts --period 2026Q3',
    summary: '给每一份报送写回执：接收还是退回、问题、上级审定的事项',
    details: [
      '结果写在“回执/期间”：每个支部一个回执工作簿和一个同名网页，退回的另附退回件；',
      '不属于任何支部的文件各有一页，在“其他”中。没有新情况时重复运行，回执不变、不换号。',
    ],
    options: {
      period,
      in: { type: 'string', value: '文件夹', help: '从这个文件夹读；不写就是“上报/期间”' },
      'as-of': { type: 'string', value: '2026-09-30', help: '数字截至这一天；不写就是期末' },
      pdf: pdfOption,
    },
    run: async (given) => (await import('./receipts.ts')).receipts(given),
  },
  {
    name: 'apply-receipt',
    usage: 'apply-receipt 台账.xlsx 回执.xlsx',
    summary: '把上级回执中审定的事项读入支部台账，逐格列出改动',
    details: [
      '只写有变化的格，其余原样不动；支部自己填的行不受影响，重复读入或先后颠倒都不要紧。',
      '不是本支部、本年度的回执，或被改动过的回执，不读入并说明原因，退出码为1。',
    ],
    options: { out: { type: 'string', value: '文件', help: '写到这个新文件，原台账不动；不写就直接改台账' } },
    run: async (given) => (await import('./apply-receipt.ts')).applyReceipt(given),
  },
  {
    name: 'compare',
    usage: 'compare 甲.xlsx 乙.xlsx [--out 比对.xlsx]',
    summary: '两份台账逐件比对：哪些不同，哪一份较新',
    details: ['只读，不改动两份台账；行列的次序和格式不算不同。'],
    options: { out: { type: 'string', value: '比对.xlsx', help: '全部的不同写成表格；已有的文件不覆盖' } },
    run: async (given) => (await import('./compare.ts')).compare(given),
  },
  {
    name: 'merge',
    usage: 'merge 原件.xlsx 甲.xlsx 乙.xlsx [--out 合并.xlsx]',
    summary: '把从同一份原件改出来的两份台账合成一份',
    details: [
      '以甲为底，加上乙对原件的改动；甲自己加的列和格式保留，三份台账都不改动。',
      '已经报送过的一份请写作甲：乙新登记的步骤接在甲的后面编号。',
      '两份改到一处的，逐格列出，什么也不写；改好后再合并。',
    ],
    options: {
      out: {
        type: 'string',
        value: '合并.xlsx',
        help: '写到这个文件；不写就在甲的旁边，名为“甲的文件名（合并）.xlsx”',
      },
    },
    run: async (given) => (await import('./merge.ts')).merge(given),
  },
  {
    name: 'common-items',
    usage: 'common-items 台账.xlsx',
    summary: '给每名党员补上共性项目库中还没有的项目',
    details: [
      '按方案的共性项目库（通用的，或本人层次的）逐人核对，缺的各加一件，编号接着排。',
      '只加行，不改已有的内容；都有了就什么也不写。',
    ],
    options: { at: { type: 'string', value: '2026-02-20T09:00:00', help: '登记时间；不写就是现在' } },
    run: async (given) => (await import('./common-items.ts')).commonItems(given),
  },
  {
    name: 'member-results',
    usage: 'member-results 台账.xlsx --period 2026-03',
    summary: '支部用自己的台账生成一个月的党员评比结果公示',
    details: ['取“日常纪实”中这个月的评比结果；不写 --out 就放在台账旁边，只含姓名和等次。'],
    options: {
      period: { ...period, value: '2026-03', help: '月份' },
      out: { type: 'string', value: '文件夹', help: '写到这个文件夹' },
      pdf: pdfOption,
    },
    run: async (given) => (await import('./member-results.ts')).memberResults(given),
  },
  {
    name: 'forms',
    usage: 'forms 台账.xlsx --kind pledge [--member 张三]',
    summary: '打印要签名、盖章、张贴的各种表：承诺书、承诺卡、公示、挂牌销号、标牌、一人一账',
    details: [
      '--kind：pledge 承诺书，card 承诺卡，notice 公示，board 挂牌销号，plate 标牌，member-ledger 一人一账；各方案有的不同。',
      '一个 Word 文件、一个同名网页，每份表从新的一页起；写不下的另有续页。没有可以印的逐一说明。',
      '台账中要印的内容有错误的不印，逐条说明，退出码为1；签了字、张贴了的收不回来。',
    ],
    options: {
      kind: { type: 'string', value: 'pledge', help: '哪一种表' },
      member: {
        type: 'string',
        multiple: true,
        value: '张三',
        help: '只印这些人的：姓名或编号，几个用顿号分开；支部写“本支部”，标牌写责任区、示范岗',
      },
      out: { type: 'string', value: '文件夹', help: '写到这个文件夹，或写成这个 .docx 文件；不写就在台账旁边' },
      pdf: pdfOption,
    },
    run: async (given) => (await import('./forms.ts')).forms(given),
  },
  {
    name: 'seal',
    usage: 'seal 台账',
    summary: '上报前核对一个台账，没有错误就写入上报时间和摘要',
    details: [
      '只写隐藏表“字典”中的两格，其余一概不动；有错误的不写，逐条说明，退出码为1。',
      '上报以后内容没有改动的，再运行一次什么都不写。摘要能看出改动，但不是签名。',
    ],
    options: {
      at: { type: 'string', value: '2026-10-02T08:31:00', help: '上报时间；不写就是现在' },
    },
    run: async (given) => (await import('./seal.ts')).seal(given),
  },
  {
    name: 'migrate',
    usage: 'migrate 文件…',
    summary: '把以前模板的台账或支部名册换成新模板，写成“原名（新版）.xlsx”',
    details: [
      '原件不改动，已有的“（新版）”不覆盖；以前的模板也能照常报送，不换不影响汇总。',
      '没有带过来的（自己加的列和工作表）逐一列出。缺表、缺列的先改正再换，退出码为1。',
    ],
    options: {},
    run: async (given) => (await import('./migrate.ts')).migrate(given),
  },
  {
    name: 'templates',
    usage: 'templates eject [名称…] 或 templates check',
    summary: '把文书的模板复制到“文书模板”中供修改，或核对改过的模板',
    details: [
      'eject 把模板复制到 方案.json 旁边的“文书模板”，已有的不覆盖；写名称就只复制那几个，如 eject 通报。',
      'check 逐个核对改过的模板，并用样例生成一遍；有错误的指出文件、行、列和相近的名称，退出码为2。',
      '改过的模板自动使用；有错误的，生成文书的命令都不运行。每个模板可以用的内容见 docs/templates.md。',
    ],
    options: {},
    run: async (given) => (await import('./templates.ts')).templates(given),
  },
  {
    name: 'doctor',
    usage: 'doctor [--dir 某局] [--json 体检.json]',
    summary: '体检：看这台电脑和党委的文件夹缺什么、哪里不对、下一步做什么',
    details: [
      '每项一行：正常、注意、缺、有误，后面写怎么办；只看，什么都不改。',
      '退出码：0 可以用；1 有缺的或有误的；2 用法不对。--json 后面写文件名的，写成这个文件。',
    ],
    options: {},
    run: async (given) => (await import('./doctor.ts')).doctor(given),
  },
  {
    name: 'demo',
    usage: 'demo [--scheme construction] [--out 文件夹]',
    summary: '用虚构的示例数据从头到尾跑一遍',
    details: [
      'construction 走两个季度：报送中的各种差错、印发、更正、回执。其他方案走完一年，直到年终评议和下一年的模板。',
      '不写 --out 就放在 out/demo/方案 中。',
    ],
    options: {
      scheme: { type: 'string', value: '方案', help: '方案代号；不写就是 construction' },
      out: { type: 'string', value: '文件夹', help: '写到这个文件夹；其中的旧示例会被替换' },
    },
    run: async (given) => (await import('./demo.ts')).demo(given),
  },
];
