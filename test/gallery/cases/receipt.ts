import type { FileCase } from '../case.ts';

export const receiptCases: readonly FileCase[] = [];
