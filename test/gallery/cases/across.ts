import type { FileCase } from '../case.ts';

export const acrossCases: readonly FileCase[] = [];
