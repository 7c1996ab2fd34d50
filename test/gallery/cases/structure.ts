import type { LedgerCase } from '../case.ts';
import { changed, small } from '../sample.ts';

const SHEET = '经验做法';

/** Sheets, headers, rows: whether the workbook still has its shape. */
export const structureCases: readonly LedgerCase[] = [
  {
    code: 'sheet-missing',
    what: '删去了“经验做法”',
    at: '',
    draft: () => small(),
    edit: (workbook) => {
      workbook.removeWorksheet(SHEET);
    },
  },
  {
    code: 'sheet-doubled',
    what: '复制了一张“经验做法”，写在复制的一张上',
    at: `${SHEET} (2)`,
    draft: () => small(),
    edit: (workbook) => {
      workbook.addWorksheet(`${SHEET} (2)`).addRows([
        ['日期', '类别', '标题', '内容', '报送日期'],
        ['2026-03-10', '经验做法', '上门办', '把窗口搬到工地'],
      ]);
    },
  },
  {
    code: 'sheet-ambiguous',
    what: '“经验做法”改了名，又复制了一张',
    at: `${SHEET} (2)`,
    draft: () => small(),
    edit: (workbook) => {
      workbook.removeWorksheet(SHEET);
      for (const name of [`${SHEET} (1)`, `${SHEET} (2)`]) {
        workbook.addWorksheet(name).addRows([
          ['日期', '类别', '标题', '内容', '报送日期'],
          ['2026-03-10', '经验做法', '上门办', '把窗口搬到工地'],
        ]);
      }
    },
  },
  {
    code: 'note-row',
    what: '在表末写了填表人',
    at: '会议活动!A4',
    draft: () =>
      changed(small(), ({ activities }) => {
        activities.push({ date: '填表人：李四' });
      }),
  },
  {
    code: 'header-missing',
    what: '清空了“经验做法”的表头',
    at: SHEET,
    draft: () => small(),
    edit: (workbook) => {
      const sheet = workbook.getWorksheet(SHEET)!;
      for (let column = 1; column <= 5; column += 1) sheet.getCell(1, column).value = null;
    },
  },
  {
    code: 'column-missing',
    what: '把表头“标题”改成了“题目”',
    at: `${SHEET}!第1行`,
    draft: () => small(),
    edit: (workbook) => {
      workbook.getWorksheet(SHEET)!.getCell('C1').value = '题目';
    },
  },
  {
    code: 'column-doubled',
    what: '在表右边又写了一个表头“标题”',
    at: `${SHEET}!F1`,
    draft: () => small(),
    edit: (workbook) => {
      workbook.getWorksheet(SHEET)!.getCell('F1').value = '标题';
    },
    layout: true,
  },
  {
    code: 'header-repeated',
    what: '把表头又粘贴了一遍',
    at: `${SHEET}!A2`,
    draft: () =>
      changed(small(), ({ practices }) => {
        practices.push({ date: '日期', kind: '类别', title: '标题', content: '内容', sentOn: '报送日期' });
      }),
  },
  {
    code: 'total-row',
    what: '在表末加了合计',
    at: '会议活动!A4',
    draft: () =>
      changed(small(), ({ activities }) => {
        activities.push({ date: '合计', opinions: 5, adopted: 3 });
      }),
  },
  {
    code: 'stray-cell',
    what: '在表下面很远处写了一个字',
    at: `${SHEET}!C60`,
    draft: () => small(),
    edit: (workbook) => {
      workbook.getWorksheet(SHEET)!.getCell('C60').value = '完';
    },
  },
  {
    code: 'rows-below-table',
    what: '接着表格的最后一行往下粘贴',
    at: `${SHEET}!第22行`,
    draft: () => small(),
    edit: (workbook) => {
      workbook.getWorksheet(SHEET)!.getRow(22).values = ['2026-03-10', '经验做法', '上门办', '把窗口搬到工地'];
    },
    layout: true,
  },
  {
    code: 'cover-item-missing',
    what: '把封面的“填报人”改成了“制表人”',
    at: '封面',
    draft: () => small(),
    edit: (workbook) => {
      workbook.getWorksheet('封面')!.getCell('A10').value = '制表人';
    },
  },
  {
    code: 'identity-missing',
    what: '清除了隐藏表里的“填写方式”',
    at: '',
    draft: () => small(),
    edit: (workbook) => {
      workbook.getWorksheet('字典')!.getCell('C6').value = null;
    },
  },
  {
    code: 'template-newer',
    what: '模板由更新的程序建成',
    at: '',
    draft: () => small(),
    edit: (workbook) => {
      workbook.getWorksheet('字典')!.getCell('C3').value = '3';
    },
  },
  {
    code: 'template-version-unknown',
    what: '模板版本被改成了文字',
    at: '',
    draft: () => small(),
    edit: (workbook) => {
      workbook.getWorksheet('字典')!.getCell('C3').value = '试用版';
    },
  },
  {
    code: 'identity-differs',
    what: '把封面的年度改成了上一年',
    at: '封面!B2',
    draft: () =>
      changed(small(), ({ cover }) => {
        cover['year'] = 2025;
      }),
  },
];
