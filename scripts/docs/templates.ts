import { usesOfPieces } from '../../templates/documents/check/contexts.ts';
import { templatesOf } from '../../templates/documents/check/uses.ts';
import {
  builtInTemplates,
  documentViews,
  isDocument,
  partialTitles,
  templateTitle,
} from '../../templates/documents/documents.ts';
import type { FieldsShape, Shape } from '../../templates/documents/schema/shape.ts';
import { fileOf } from '../committee/template-file.ts';
import { page, table } from './markdown.ts';
import { TEMPLATES_HOW_TO } from './templates-how-to.ts';

type Row = readonly [path: string, kind: string, meaning: string, example: string];

/** A group of fields that has a name is told once, under that name. */
const pieceOf = (shape: Shape): string | null => (shape.kind === 'fields' ? shape.piece : null);

function kindOf(shape: Shape): string {
  const name = pieceOf(shape);
  switch (shape.kind) {
    case 'text':
      return '文字';
    case 'number':
      return '数';
    case 'flag':
      return '是否';
    case 'fields':
      return name === null ? '一组字段' : `见“${name}”`;
    case 'list': {
      const of = pieceOf(shape.item);
      return of === null ? '列表' : `列表，每项见“${of}”`;
    }
  }
}

function exampleOf(shape: Shape): string {
  if (shape.kind === 'text') return shape.values.length > 0 ? shape.values.join('、') : shape.example;
  if (shape.kind === 'list') return shape.length === null ? exampleOf(shape.item) : '';
  return shape.kind === 'number' ? String(shape.example) : '';
}

/** The rows of a field and of what is in it, as far as that has no name of its own. */
function rowsOf(path: string, shape: Shape): readonly Row[] {
  const lacking = shape.maybe ? '（可能没有）' : '';
  const own: Row = [`\`${path}\``, kindOf(shape) + lacking, shape.meaning, exampleOf(shape)];
  if (shape.kind === 'fields' && shape.piece === null) return [own, ...fieldRows(shape, `${path}.`)];
  if (shape.kind !== 'list') return [own];
  const { item } = shape;
  if (item.kind === 'fields' && item.piece === null) return [own, ...fieldRows(item, `${path}[].`)];
  if (item.kind === 'list') return [own, ...rowsOf(`${path}[]`, item)];
  return [own];
}

const fieldRows = ({ fields }: FieldsShape, prefix: string): readonly Row[] =>
  Object.entries(fields).flatMap(([name, shape]) => rowsOf(prefix + name, shape));

const HEADERS = ['写法', '类型', '含义', '例'];

const fieldsTable = (shape: FieldsShape): string => table(HEADERS, fieldRows(shape, ''));

/** The named groups within a shape, by name. */
function namedIn(shape: Shape): readonly (readonly [string, FieldsShape])[] {
  if (shape.kind === 'list') return namedIn(shape.item);
  if (shape.kind !== 'fields') return [];
  const within = Object.values(shape.fields).flatMap(namedIn);
  return shape.piece === null ? within : [[shape.piece, shape], ...within];
}

function documentSection(name: string, shape: Shape): readonly string[] {
  const pieces = templatesOf(name, builtInTemplates).slice(1);
  const used =
    pieces.length === 0 ? '' : `用到的部件：${pieces.map((one) => `${templateTitle(one)} \`${one}\``).join('、')}。`;
  return [
    `### ${templateTitle(name)} \`${name}\``,
    `文件：\`${fileOf(name)}\`。${used}`,
    fieldsTable(shape as FieldsShape),
  ];
}

function contextOf(shape: Shape): string {
  const name = pieceOf(shape);
  if (name !== null) return `“${name}”`;
  if (shape.kind === 'list') return `列表，每项见“${pieceOf(shape.item) ?? ''}”`;
  return shape.kind === 'fields'
    ? Object.keys(shape.fields)
        .map((field) => `\`${field}\``)
        .join('、')
    : kindOf(shape);
}

/** What a piece is given wherever it is used; of several groups of fields, what all of them have. */
function contextsOf(contexts: readonly Shape[]): string {
  const [first, ...others] = contexts;
  if (first?.kind !== 'fields' || others.length === 0) return first === undefined ? '' : contextOf(first);
  const everywhere = Object.keys(first.fields).filter((name) =>
    others.every((one) => one.kind === 'fields' && name in one.fields),
  );
  return everywhere.map((field) => `\`${field}\``).join('、');
}

function pieceRows(): readonly (readonly string[])[] {
  return [...usesOfPieces(builtInTemplates, documentViews)].map(([name, { documents, contexts }]) => [
    `${templateTitle(name)} \`${name}\``,
    documents.map(templateTitle).join('、'),
    contextsOf(contexts),
  ]);
}

/** docs/templates.md: every document, every piece and every field with its meaning and an example, from the views' schemas. */
export function templatesPage(): string {
  const named = new Map(Object.values(documentViews).flatMap(namedIn));
  const untitled = Object.keys(builtInTemplates).filter((name) => !isDocument(name) && !(name in partialTitles));
  if (untitled.length > 0) throw new Error(`templates without a Chinese name: ${untitled.join(', ')}`);
  return page([
    '# 文书模板',
    '由 `npm run docs` 从文书的内容定义（`templates/documents/schema`）生成，请勿手改。',
    ...TEMPLATES_HOW_TO,
    '## 各种文书可以用的内容',
    '`a.b` 是一组字段 `a` 中的 `b`；`a[].b` 是列表 `a` 每一项的 `b`，写在 `{{#each a}}` 里面时只写 `b`。标“可能没有”的，用其中的内容之前先写 `{{#if}}`。',
    ...Object.entries(documentViews).flatMap(([name, shape]) => documentSection(name, shape)),
    '## 几种文书共用的字段组',
    ...[...named].flatMap(([name, shape]) => [`### ${name}`, fieldsTable(shape)]),
    '## 部件',
    '部件是几种文书共用的一段模板，文书中写作 `{{> 名称 内容}}`。改一个部件，用到它的文书都跟着变。',
    table(['部件', '由这些文书用到', '部件里可以用'], pieceRows()),
  ]);
}
