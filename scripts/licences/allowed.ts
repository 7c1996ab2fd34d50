import type { Locked } from './lockfile.ts';

/** Licences that packages may be under, and why. */
export const ALLOWED: Readonly<Record<string, string>> = {
  MIT: '保留声明即可使用、分发',
  ISC: '与MIT相当',
  '0BSD': '没有条件',
  'BSD-2-Clause': '保留声明即可',
  'BSD-3-Clause': '保留声明即可，不得以作者名义推广',
  'Apache-2.0': '保留声明和NOTICE即可',
  'BlueOak-1.0.0': '与MIT相当',
  Unlicense: '放弃权利，没有条件',
  Zlib: '保留声明即可',
};

/** Licences that are well with what developers run and nobody is given. */
export const ALLOWED_IN_DEVELOPMENT: Readonly<Record<string, string>> = {
  'MPL-2.0': '只对改动其文件的人有要求；没有改动，也不分发',
  'Python-2.0': '保留声明即可',
  'PSF-2.0': '保留声明即可',
  'CC-BY-4.0': '浏览器数据，注明出处即可',
};

/** Packages that state no licence of the lists, and why they are used all the same. */
export const ALLOWED_PACKAGES: Readonly<Record<string, string>> = {
  buffers:
    '未写许可；exceljs间接带入，作者的同类包（binary、chainsaw）都是MIT；只在exceljs读压缩包时用到，本程序不用它读',
  '@microsoft/office-js':
    '微软的许可条款，允许随使用Office的程序原样分发；只在 OFFICE_JS=local 时复制到加载项旁边，不改动',
};

/** What other names mean. */
const SAME: Readonly<Record<string, string>> = { 'MIT/X11': 'MIT' };

const inner = (expression: string): string => expression.replace(/^\((.*)\)$/, '$1');

/** Why one licence may be, null where it may not. */
function reasonFor(licence: string, development: boolean): string | null {
  const name = SAME[licence] ?? licence;
  return ALLOWED[name] ?? (development ? (ALLOWED_IN_DEVELOPMENT[name] ?? null) : null);
}

/** Whether an SPDX expression is well: of `A OR B` one licence, of `A AND B` both. */
function isAllowed(expression: string, development: boolean): boolean {
  const choices = inner(expression).split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((one) => reasonFor(one, development) !== null));
}

/** The packages that may not be used as they are licensed. */
export const refused = (packages: Iterable<Locked>): readonly Locked[] =>
  [...packages].filter(
    ({ name, licence, development }) =>
      !(name in ALLOWED_PACKAGES) && (licence === null || !isAllowed(licence, development)),
  );
