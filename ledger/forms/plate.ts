import type { Opened } from '../commands/opened.ts';
import { sameId } from '../lifecycle/log.ts';
import { expectedMembers, labelOf } from '../members.ts';
import { withoutPersonalNumbers } from '../privacy.ts';
import { targetLabel } from '../scoring/targets.ts';
import type { DraftOf } from '../workbook/declaration.ts';
import type { FormBlock, FormPage } from './content.ts';
import { branchNameOf } from './items.ts';
import type { FormMaker, FormPart } from './maker.ts';

type Area = DraftOf<'areas'>;
type Post = DraftOf<'posts'>;

const shown = (text: string | null): string => withoutPersonalNumbers(text ?? '');

function hotlineOf({ parsed: { ledger } }: Opened): readonly FormBlock[] {
  const { hotline } = ledger.cover;
  return hotline === null ? [] : [{ type: 'text', text: `监督电话：${hotline}` }];
}

/** D4: who of the area answers for what, so that the masses find the responsible member by the plate. */
function areaPage(area: Area, title: string, opened: Opened): FormPage {
  const { ledger } = opened.parsed;
  const members = expectedMembers(ledger, opened.today).filter(
    ({ areaId }) => areaId !== null && sameId(areaId) === sameId(area.areaId),
  );
  return {
    title,
    subtitle: branchNameOf(opened),
    holder: area.name ?? '',
    blocks: [
      {
        type: 'fields',
        fields: [
          ['责任区', area.name ?? ''],
          ['部门', area.unit ?? ''],
          ['负责人', targetLabel(area.head ?? '', ledger)],
          ['主要工作任务', shown(area.task)],
        ],
        rows: [2, 1, 1],
      },
      {
        type: 'table',
        columns: [
          { header: '责任党员', width: 1.5, centered: true },
          { header: '具体工作责任', width: 5 },
        ],
        rows: members.map((member) => [labelOf(member, ledger), shown(member.areaDuty)]),
      },
      ...hotlineOf(opened),
    ],
  };
}

/** D1: the post, who is in it, and the standards by which the masses may judge it. */
function postPage(post: Post, title: string, opened: Opened): FormPage {
  const standards = opened.scheme.posts?.standards ?? [];
  return {
    title,
    subtitle: branchNameOf(opened),
    holder: post.name ?? '',
    blocks: [
      {
        type: 'fields',
        fields: [
          ['岗位', post.name ?? ''],
          ['类别', post.kind ?? ''],
          ['部门', post.unit ?? ''],
          ['岗内党员', post.holders ?? ''],
        ],
        rows: [1, 2, 1],
      },
      {
        type: 'box',
        label: '标准',
        paragraphs: standards.map((standard, index) => `${index + 1}．${standard}`),
        signed: [],
        grows: true,
      },
      ...hotlineOf(opened),
    ],
  };
}

const knownOf = (...parts: readonly (string | null)[]): readonly string[] => parts.filter((part) => part !== null);
const nameOf = (id: string | null, name: string | null): string => knownOf(id, name).join(' ');
const isInForce = ({ state }: Post): boolean => state === '在岗';

/** F4: 责任标牌 of each area, 示范岗标牌 of each post in force; a revoked post has its plate taken back. */
export const plate: FormMaker = {
  kind: 'plate',
  titleOf: ({ forms }) => (forms?.plate === undefined ? undefined : '标牌'),
  about: '责任区的责任标牌和在岗的示范岗标牌，每块一页。',
  nothing: '没有责任区，也没有在岗的示范岗；请先填“责任区”“示范岗”两张表。',
  parts: (opened) => {
    const titles = opened.scheme.forms?.plate;
    if (titles === undefined) return [];
    const { areas, posts } = opened.parsed.ledger;
    return [
      ...areas.map((area): FormPart => ({
        name: nameOf(area.areaId, area.name),
        known: knownOf(area.areaId, area.name),
        pages: () => [areaPage(area, titles.area, opened)],
      })),
      ...posts.filter(isInForce).map((post): FormPart => ({
        name: nameOf(post.postId, post.name),
        known: knownOf(post.postId, post.name),
        pages: () => [postPage(post, titles.post, opened)],
      })),
    ];
  },
  lacking: ({ parsed: { ledger } }) =>
    ledger.posts
      .filter((post) => !isInForce(post))
      .map(({ postId, name, state }) => ({
        name: nameOf(postId, name),
        known: knownOf(postId, name),
        why: state === null ? '没有写状态' : `状态是“${state}”，不在岗`,
      })),
};
