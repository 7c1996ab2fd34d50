import type { FileCase } from '../case.ts';

export const continuityCases: readonly FileCase[] = [];
