import { expect, it } from 'vitest';
import { schemeFromJson } from '../../../addin/workspace/schemes.ts';

const json = (name: string): string => JSON.stringify({ extends: 'town', committee: { name } });

it('P1: the same 方案.json is the same scheme each time, so that an edit does not have the whole ledger read anew', () => {
  const first = schemeFromJson(json('甲镇党委'));
  expect(first).toMatchObject({ scheme: { committee: { name: '甲镇党委' } } });
  expect(schemeFromJson(json('甲镇党委'))).toBe(first);
  expect(schemeFromJson(json('乙镇党委'))).toMatchObject({ scheme: { committee: { name: '乙镇党委' } } });
});
