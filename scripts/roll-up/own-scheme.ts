import { type Made } from '../../ledger/figures/roll-up.ts';
import { sharedFeatures, withOnly } from '../../ledger/figures/roll-up-sums.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { SCHEME_FILE, readSchemeFile, schemeByName } from '../committee/scheme-file.ts';

/** What stands for the office's own words until it has a 方案.json. */
const UNNAMED = '×××党委';

function common(all: readonly Made[], dir: string): Scheme {
  const ids = [...new Set(all.flatMap(({ schemes }) => schemes))];
  const [id, ...others] = ids;
  if (id === undefined || others.length > 0) {
    const why = others.length > 0 ? `，下级用的方案又不止一个（${ids.join('、')}）` : '';
    throw new WrongUsage(
      `“${dir}”中没有 ${SCHEME_FILE}${why}，不知道通报怎么写。请先用 chengnuo init 建本级党委的文件夹，再用 --dir 指明。什么都没有写。`,
    );
  }
  const scheme = schemeByName(id);
  const { committee } = scheme;
  return {
    ...scheme,
    committee: {
      name: UNNAMED,
      numberPrefix: '×委',
      addressees: '各下级党委',
      printer: UNNAMED,
      basis: committee.basis,
      reportTo: UNNAMED,
    },
  };
}

export interface UpperScheme {
  readonly scheme: Scheme;
  /** Whether it is the committee's own; else it is that of those below, and the papers have blanks to fill in. */
  readonly own: boolean;
}

/** 方案.json of the upper committee; `null` where it has none. */
export const readUpperScheme = (dir: string): Promise<Scheme | null> => readSchemeFile(dir);

/** The scheme by which documents are written: without what not every committee below counts, and for those who pledge below. */
export function upperScheme(own: Scheme | null, all: readonly Made[], dir: string): UpperScheme {
  const scheme = own ?? common(all, dir);
  const branches = all.some(({ figures }) => figures.totals.branchItems.committed > 0);
  const members = all.some(({ figures }) => figures.totals.expectedMembers > 0);
  const pledgers: Scheme['pledgers'] = [
    ...(branches ? (['branch'] as const) : []),
    ...(members ? (['member'] as const) : []),
  ];
  const features = sharedFeatures(all.map((one) => one.features));
  return {
    scheme: { ...withOnly(scheme, features), ...(pledgers.length === 0 ? {} : { pledgers }) },
    own: own !== null,
  };
}
