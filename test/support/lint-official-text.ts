/** A rule of what clerks check in a text: what it finds, with a sentence it catches and one it must let pass. */
export interface TextRule {
  readonly pattern: RegExp;
  readonly catches: string;
  readonly passes: string;
}

/** What software people write and clerks strike out, in any text of an official document; by name. */
export const TEXT_RULES: Readonly<Record<string, TextRule>> = {
  'half-width punctuation after Chinese': {
    pattern: /[\p{Script=Han}”》）][,:;?!()]/u,
    catches: '应报12个,已报11个。',
    passes: '应报12个，已报11个。',
  },
  'half-width punctuation before Chinese': {
    pattern: /[,:;?!()][\p{Script=Han}“《（]/u,
    catches: '销号率35.1%(累计销号数占总数的比例）',
    passes: '销号率35.1%（累计销号数占总数的比例）',
  },
  'half-width quotation marks': {
    pattern: /\p{Script=Han}["']|["']\p{Script=Han}/u,
    catches: '评为"满意"的',
    passes: '评为“满意”的',
  },
  'a space before a measure word': {
    pattern: /[ \u3000](?:件|个|名|票|条|次|天|处|类)(?!支部|别)/u,
    catches: '逾期17 件',
    passes: '逾期17件 个别支部',
  },
  'a space between digits and Chinese': {
    pattern: /\d +[年月日季件个名张次天处]|第 +\d/u,
    catches: '截至9 月30日',
    passes: '截至9月30日',
  },
  截止: { pattern: /截止/, catches: '数据截止9月30日', passes: '数据截至9月30日' },
  台帐: { pattern: /台帐|帐/, catches: '承诺台帐', passes: '承诺台账' },
  'overdue by no day': { pattern: /逾期0天/, catches: '逾期0天', passes: '当日到期未完成，逾期10天' },
  'a name that is none': {
    pattern: /undefined|null|NaN|Infinity|\[object/,
    catches: '责任人：undefined',
    passes: '责任人：赵建国',
  },
  'doubled punctuation': { pattern: /[，。；：、][，。；：、]/, catches: '已整改。。', passes: '已整改。' },
  'two stops, one within quotation marks': {
    pattern: /[。！？]”[。！？]/,
    catches: '群众说“办得好。”。',
    passes: '群众说：“办得好。”',
  },
  'an empty parenthesis': { pattern: /（）|“”|《》/, catches: '根据《》', passes: '根据《意见》' },
  'a number of none': {
    pattern: /退回的0|未报的0|其余0|等0个|(?:逾期|未报|退回|遗漏)0[件个名]/,
    catches: '逾期0件',
    passes: '未发现逾期事项，逾期10件',
  },
  'a rate without one decimal': {
    pattern: /(?:承诺率|销号率|按期兑现率|满意率)(?:为|达|达到)?\d+(?:\.\d{2,})?%/,
    catches: '销号率35%，按期兑现率65.34%',
    passes: '销号率35.1%，按期兑现率100.0%',
  },
  'a comparison of rates in per cent': {
    pattern: /(?:提高|下降|上升|降低)(?:了)?\d+(?:\.\d+)?%/,
    catches: '比上季度末提高7.0%',
    passes: '比上季度末提高7.0个百分点',
  },
  'per cent in full width': { pattern: /[％]|[０-９]/, catches: '占３０％', passes: '占30.0%' },
  当选: { pattern: /(?<!不等于|不是|并非)当选/, catches: '以下党员当选', passes: '以下是建议人选，不等于当选' },
  'branches not counted in 个': {
    pattern: /支部\d+(?:名|件|张|家|处)/,
    catches: '应报送台账的支部12家',
    passes: '应报送台账的支部12个',
  },
  'members not counted in 名': {
    pattern: /党员\d+(?:个|件|位|人(?!次))/,
    catches: '应承诺党员77人',
    passes: '应承诺党员77名，评议党员2428人次',
  },
  'items not counted in 件': {
    pattern: /(?:承诺事项|岗位承诺|共性承诺|实事承诺|支部承诺|党员承诺)(?:共)?\d+(?:个|名|张|项|条)/,
    catches: '到期承诺事项101项',
    passes: '到期承诺事项101件',
  },
  'ballots not counted in 张': {
    pattern: /(?:评议票|有效票|废票|其中有效)\d+(?:个|名|件|份|票)/,
    catches: '收回评议票315份',
    passes: '收回评议票315张',
  },
  'a quarter in digits': { pattern: /第\d季度|\d季度/, catches: '2026年第3季度', passes: '2026年第三季度' },
  'a date of a machine': {
    pattern: /(?<![\d-])20\d\d-\d\d-\d\d(?![\d-]| \d\d:)|(?<=[年月])0\d[月日]/,
    catches: '截至2026-09-30，于09月05日前',
    passes: '编号2026-A01-003，截至2026年9月30日',
  },
  'a range with a hyphen': { pattern: /\d[~～]\d/, catches: '1~3月', passes: '1—3月' },
  'a word said twice': {
    pattern: /的的|了了|在在|和和|于于|按按|对对|为为|将将|由由|以以/,
    catches: '支部按按期兑现率排序',
    passes: '支部以按期兑现率排序',
  },
  'a word of address that no office uses': { pattern: /您/, catches: '请您尽快报送', passes: '请你支部尽快报送' },
  'a quotation or bracket left open': {
    pattern: /^[^（）\n]*（[^（）\n]*$|^[^“”\n]*“[^“”\n]*$|^[^《》\n]*《[^《》\n]*$/m,
    catches: '按期兑现率65.3%（按期兑现数占到期事项数的比例',
    passes: '按期兑现率65.3%（按期兑现数占到期事项数的比例）',
  },
};

/** What the rules find in a text: the rule, and the place with some words around. */
export function faultsOfText(text: string, rules: Readonly<Record<string, TextRule>> = TEXT_RULES): readonly string[] {
  return Object.entries(rules).flatMap(([name, { pattern }]) => {
    const found = pattern.exec(text);
    if (!found) return [];
    return [`${name}: ${text.slice(Math.max(0, found.index - 15), found.index + found[0].length + 10)}`];
  });
}

/** The patterns by the names of their rules. */
export const FORBIDDEN: Readonly<Record<string, RegExp>> = Object.fromEntries(
  Object.entries(TEXT_RULES).map(([name, { pattern }]) => [name, pattern]),
);
