import type { Scheme } from '../../ledger/scheme/schema.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { branches } from '../../ledger/workbook/sheets/branches.ts';
import { columnLines, committeeIdentity, leaveAlone } from './committee-pieces.ts';
import { layOutDictionary } from './dictionary.ts';
import { newWorkbook, toBytes } from './excel.ts';
import type { RowValues } from './input.ts';
import type { Instructions } from './instructions.ts';
import { addInstructionsSheet } from './instructions-sheet.ts';
import { type TableSetting, addTableSheet } from './table-sheet.ts';

function instructions(scheme: Scheme): Instructions {
  return {
    title: '支部名册填写说明',
    subtitle: `${scheme.committee.name}　${scheme.name}`,
    sections: [
      {
        heading: '一、作什么用',
        lines: [
          { label: '用处', text: `${branches.purpose}。建台账模板、核对应报和缺报、排通报的顺序，都以这一本为准。` },
          { label: '文件', text: '文件名保持 支部名册.xlsx，放在本级的文件夹里，不下发支部。' },
        ],
      },
      {
        heading: '二、各列怎样填',
        lines: columnLines(branches, scheme),
      },
      {
        heading: '三、支部有变动时',
        lines: [
          { label: '新成立', text: '加一行，填“应报起日期”；支部代码不用别的支部用过的。' },
          {
            label: '撤并',
            text: '不删行，填“停报日期”和“并入支部代码”；自停报之日起，它的党员和承诺事项归并入的支部，以前的台账和通报仍用它的代码。',
          },
          {
            label: '分设',
            text: '同撤并，“并入支部代码”写全分出的各支部，用顿号分开；原支部自己的承诺由写在最前的支部接管，党员的承诺随党员走。',
          },
          {
            label: '改名',
            text: '原来的一行填“停报日期”，另加一行，代码不变，写新名称，“应报起日期”与原来那一行的“停报日期”是同一天。',
          },
        ],
      },
      leaveAlone('四'),
    ],
  };
}

/** Builds the committee's roster of branches (支部名册.xlsx), blank or with the rows given. */
export async function buildBranchRoster(scheme: Scheme, rows: readonly RowValues[]): Promise<Uint8Array> {
  const dictionary = layOutDictionary(committeeIdentity(branches.name, scheme), [branches], scheme);
  const setting: TableSetting = { scheme, mode: 'manual', dictionary, owner: scheme.committee.name };
  const workbook = await newWorkbook(branches.name);
  addInstructionsSheet(workbook, instructions(scheme));
  addTableSheet(workbook, branches, rows, setting);
  addTableSheet(workbook, ledgerSheets.dictionary, dictionary.rows, setting);
  return toBytes(workbook);
}
