import type { FileCase } from '../case.ts';

export const committeeCases: readonly FileCase[] = [];
