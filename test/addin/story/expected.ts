/** What a story comes to at the year's end, worked out by hand beside the stories themselves (test/story/*.test.ts). */
export interface YearEnd {
  /** Of all the branch's items; every item not withdrawn is due. */
  readonly totals: Readonly<Record<string, number>>;
  /** Total and grade of each pledger the branch can score by itself, 本支部 first. */
  readonly scores: readonly (readonly [name: string, total: number | null, grade: string | null])[];
  readonly assessment: number;
}

export const YEAR_ENDS: Readonly<Record<string, YearEnd>> = {
  construction: {
    totals: { due: 12, closed: 9, closedOnTime: 7, closedLate: 2, unfulfilled: 2, carriedOver: 1, overdue: 0, open: 0 },
    scores: [
      // 90 × 0.6 + 3/3 × 40
      ['本支部', 94, '满意'],
      ['赵一', 88.8, '较满意'],
      ['钱二', 97, '满意'],
      ['孙三', 44.4, '不满意'],
      ['李四', null, null],
      ['周五', 83.6, '较满意'],
    ],
    assessment: 86.23,
  },
  district: {
    totals: { due: 12, closedOnTime: 8, closedLate: 1, unfulfilled: 1, carriedOver: 1, overdue: 1, open: 1 },
    scores: [
      ['赵一', 74.8, '基本满意'],
      ['钱二', 98.8, '满意'],
      ['孙三', 90.45, '满意'],
      ['李四', 49.25, '不满意'],
    ],
    assessment: 78.33,
  },
  town: {
    totals: { committed: 11, due: 11, closed: 9, closedOnTime: 7, closedLate: 2, unfulfilled: 1, carriedOver: 1 },
    scores: [
      // The town holds the ballots on the branch; they come down with a receipt only.
      ['本支部', null, null],
      ['赵一', 93.9, '满意'],
      ['钱二', 74.6, '基本满意'],
      ['孙三', 93.7, '满意'],
      ['李四', 44.55, '不满意'],
      ['周五', 91.6, '满意'],
    ],
    // The members' mean alone.
    assessment: 79.67,
  },
  social: {
    totals: { due: 11, closedOnTime: 7, closedLate: 2, unfulfilled: 1, overdue: 1 },
    scores: [
      ['本支部', 94.8, '满意'],
      ['赵一', 97, '满意'],
      ['钱二', 48.8, '不满意'],
      ['孙三', 90, '满意'],
      ['李四', null, null],
      ['周五', 48, '不满意'],
    ],
    assessment: 82.88,
  },
  police: {
    totals: { due: 11, closedOnTime: 7, closedLate: 2, unfulfilled: 1, overdue: 1, open: 1 },
    scores: [
      ['本支部', 99.6, '满意'],
      ['赵一', 99.2, '满意'],
      ['钱二', 88.67, '较满意'],
      ['孙三', 31.6, '不满意'],
      ['李四', 80, '不满意'],
      ['周五', null, null],
    ],
    assessment: 87.23,
  },
};
