import type { Opened } from '../commands/opened.ts';
import { DATE_BLANK } from './pledge.ts';
import type { Field, FormBlock, FormPage } from './content.ts';
import { branchNameOf, isFixed, itemText } from './items.ts';
import type { FormMaker, FormPart } from './maker.ts';
import { type Subject, lackingOf, subjectsOf } from './subjects.ts';

function cardOf({ title, member, items }: Subject, opened: Opened): FormPage {
  const { hotline } = opened.parsed.ledger.cover;
  const fields: readonly Field[] =
    member === null
      ? [['党组织', title]]
      : [
          ['承诺人', title],
          ['所在党支部', branchNameOf(opened)],
        ];
  const blocks: readonly FormBlock[] = [
    { type: 'fields', fields, rows: fields.map(() => 1) },
    {
      type: 'box',
      label: '承诺事项',
      paragraphs: items.map(
        (item, index) =>
          `${index + 1}．${itemText(item, 'text', true)}（完成时限：${itemText(item, 'deadline', true)}）`,
      ),
      signed: [],
      grows: true,
    },
    ...(hotline === null ? [] : [{ type: 'text', text: `监督电话：${hotline}` } as const]),
    { type: 'signatures', lines: [member === null ? '党支部（盖章）' : '承诺人（签名）', DATE_BLANK] },
  ];
  return { title: `${opened.year}年度${opened.scheme.forms?.card ?? ''}`, holder: title, blocks };
}

const partsOf = (opened: Opened): readonly FormPart[] =>
  subjectsOf(opened, isFixed).map((subject) => ({
    name: subject.name,
    known: subject.known,
    pages: () => [cardOf(subject, opened)],
  }));

/** F1: 承诺卡. It is shown to the masses, so it holds nothing of a person but the name. */
export const card: FormMaker = {
  kind: 'card',
  titleOf: ({ forms }) => forms?.card,
  about: '每个承诺主体一张，写明承诺事项和完成时限，随身带或摆在岗位上。',
  nothing: '定诺以后才印；还没有定诺或已经撤回的事项不印。',
  parts: partsOf,
  lacking: (opened) => lackingOf(opened, partsOf(opened)),
};
