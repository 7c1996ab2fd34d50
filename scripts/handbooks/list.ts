/** A document that is handed out as Word and as a page, beside being read here. */
export interface Handbook {
  /** Name of its Markdown file under `docs`, and of what is made of it, without ending. */
  readonly name: string;
  /** As its first heading has it. */
  readonly title: string;
  /** Who reads it; stands in the properties of both files. */
  readonly audience: string;
  /** A card is one sheet to pin on the wall: larger type, narrow margins, no table of contents. */
  readonly layout: 'handbook' | 'card';
}

/** All handbooks, in the order in which they are listed and packed. */
export const HANDBOOKS: readonly Handbook[] = [
  { name: '使用手册-支部', title: '使用手册：党支部', audience: '党支部书记、填报人', layout: 'handbook' },
  { name: '墙贴', title: '承诺台账：支部一年怎么办', audience: '党支部书记、填报人', layout: 'card' },
  { name: '使用手册-党委', title: '使用手册（党委）', audience: '上级党委经办人', layout: 'handbook' },
  { name: '部署', title: '部署：给单位里管电脑的同志', audience: '负责安装的同志', layout: 'handbook' },
];

/** Where what is made of them lies, from the repository's root. */
export const HANDBOOKS_FOLDER = 'docs/手册';
