import type { TableColumn } from '../../templates/workbook/input.ts';

export const text = (header: string, width: number): TableColumn => ({ header, width, type: 'text' });
export const day = (header: string): TableColumn => ({ header, width: 12, type: 'day' });
export const integer = (header: string, width = 10): TableColumn => ({ header, width, type: 'integer' });
export const rate = (header: string): TableColumn => ({ header, width: 12, type: 'rate' });
