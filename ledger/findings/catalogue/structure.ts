import { kind } from '../kind.ts';

/** Findings about sheets, columns and rows: whether the workbook still has its shape. */
export const structureKinds = {
  'sheet-missing': kind<{ sheet: string }>({
    severity: 'error',
    title: '缺少工作表',
    rule: '-',
    explain: ({ sheet }) => ({
      is: `找不到工作表“${sheet}”`,
      expected: '模板中的工作表都应在，名称不改',
      todo: `请恢复“${sheet}”，或用新模板重新填写。`,
    }),
  }),
  'sheet-doubled': kind<{ sheet: string; twin: string }>({
    severity: 'warning',
    title: '工作表有两份',
    rule: '-',
    explain: ({ sheet, twin }) => ({
      is: `工作表“${twin}”的表头与“${sheet}”相同，其中的内容没有计入`,
      expected: '同样的表只应有一张',
      todo: `请把要计入的行并入“${sheet}”，再删去“${twin}”；是备份的，请另存到别的文件。`,
    }),
  }),
  'sheet-ambiguous': kind<{ sheet: string; twin: string }>({
    severity: 'error',
    title: '分不清以哪一张表为准',
    rule: '-',
    explain: ({ sheet, twin }) => ({
      is: `“${sheet}”和“${twin}”表头相同，名称又都不是模板中的名称`,
      expected: '每种表只应有一张，名称不改',
      todo: '请只留一张，改回模板中的名称，删去另一张。',
    }),
  }),
  'note-row': kind<{ is: string }>({
    severity: 'warning',
    title: '表中写有附注',
    rule: '-',
    explain: ({ is }) => ({
      is: `这一行只写有“${is}”，没有按内容计入`,
      expected: '台账中只写内容，附注、签名不写在表里',
      todo: '如是漏填的一行，请填全；否则请删去。',
    }),
  }),
  'foreign-content': kind<{ what: readonly string[] }>({
    severity: 'notice',
    title: '有自己加的内容',
    rule: '-',
    explain: ({ what }) => ({
      is: `有模板以外的内容：${what.slice(0, 8).join('、')}${what.length > 8 ? `等${what.length}处` : ''}`,
      expected: '只读取模板中的表和列',
      todo: '不必删除；这些内容没有计入。',
    }),
  }),
  'header-missing': kind<{ sheet: string; headers: readonly string[] }>({
    severity: 'error',
    title: '找不到表头',
    rule: '-',
    explain: ({ sheet, headers }) => ({
      is: `“${sheet}”中找不到表头行`,
      expected: `应有一行表头：${headers.slice(0, 6).join('、')}${headers.length > 6 ? '等' : ''}`,
      todo: '请照模板恢复表头行。',
    }),
  }),
  'column-missing': kind<{ header: string }>({
    severity: 'error',
    title: '缺少列',
    rule: '-',
    explain: ({ header }) => ({
      is: `没有“${header}”这一列`,
      expected: '模板中的列都应在，表头不改',
      todo: `请恢复“${header}”列及其内容；列的先后可以不同。`,
    }),
  }),
  'column-doubled': kind<{ header: string }>({
    severity: 'error',
    title: '列重复',
    rule: '-',
    explain: ({ header }) => ({
      is: `“${header}”列出现了两次，无法判断以哪一列为准`,
      expected: '每个表头只应出现一次',
      todo: '请删去多余的一列。',
    }),
  }),
  'header-repeated': kind<Record<never, never>>({
    severity: 'warning',
    title: '表中又夹了一行表头',
    rule: '-',
    explain: () => ({
      is: '这一行又是表头，没有按内容计入',
      expected: '表头只应有一行',
      todo: '请删去这一行。',
    }),
  }),
  'total-row': kind<{ is: string }>({
    severity: 'warning',
    title: '表中有合计行',
    rule: '-',
    explain: ({ is }) => ({
      is: `这一行是“${is}”，没有按内容计入`,
      expected: '台账中不设合计行，数字由程序汇总',
      todo: '请删去这一行。',
    }),
  }),
  'stray-cell': kind<{ is: string }>({
    severity: 'warning',
    title: '表外有零星内容',
    rule: '-',
    explain: ({ is }) => ({
      is: `离表格很远处写有“${is}”，没有计入`,
      expected: '表格以外不写内容',
      todo: '如是漏填的一行，请移到表格下一空行并填全；否则请删去。',
    }),
  }),
  'rows-below-table': kind<{ first: number; last: number; count: number }>({
    severity: 'notice',
    title: '有内容写在表格范围之外',
    rule: '-',
    explain: ({ first, last, count }) => ({
      is: `${first === last ? `第${first}行` : `第${first}至${last}行共${count}行`}在表格范围之外，已照常计入`,
      expected: '应在表格范围之内，下拉和校验才有效',
      todo: '请拖动表格右下角，把这些行包进来。',
    }),
  }),
  'cover-item-missing': kind<{ header: string }>({
    severity: 'error',
    title: '封面缺少项目',
    rule: '-',
    explain: ({ header }) => ({
      is: `封面没有“${header}”这一项`,
      expected: '封面各项都应在',
      todo: '请照模板恢复封面。',
    }),
  }),
  'identity-missing': kind<{ item: string }>({
    severity: 'error',
    title: '缺少模板信息',
    rule: '-',
    explain: ({ item }) => ({
      is: `隐藏表“字典”中没有“${item}”`,
      expected: '模板信息由程序写入，不应删改',
      todo: '请用党委下发的模板重新填写，或把内容粘贴到新模板。',
    }),
  }),
  'template-newer': kind<{ is: number; known: number }>({
    severity: 'error',
    title: '模板版本比程序新',
    rule: '-',
    explain: ({ is, known }) => ({
      is: `模板版本是${is}`,
      expected: `本程序能读到版本${known}`,
      todo: '请升级本程序后再读；台账本身不用改。',
    }),
  }),
  'template-version-unknown': kind<{ is: string; known: number }>({
    severity: 'error',
    title: '模板版本不认识',
    rule: '-',
    explain: ({ is, known }) => ({
      is: `模板版本写的是“${is}”`,
      expected: `应为${known}`,
      todo: '请用党委下发的模板重新填写。',
    }),
  }),
  'identity-differs': kind<{ item: string; cover: string; dictionary: string }>({
    severity: 'error',
    title: '封面与模板信息不一致',
    rule: '-',
    explain: ({ item, cover, dictionary }) => ({
      is: `封面的“${item}”是“${cover}”，模板信息是“${dictionary}”`,
      expected: '两处应一致，封面的这一项不改',
      todo: '请改回封面；如果拿错了模板，请换用正确的模板。',
    }),
  }),
};
