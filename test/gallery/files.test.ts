import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../ledger/findings/finding.ts';
import { WHOLE_WORKBOOK } from './cases/file.ts';
import { moreFileCases } from './file-cases.ts';
import { printed } from './print.ts';
import { gridOf, openWorkbook, placeOf } from './run.ts';

it('the workbook that the broken ones are made from can be read', () => {
  expect(gridOf(WHOLE_WORKBOOK).sheets.map(({ name }) => name)).toEqual(['台账']);
});

describe.each(moreFileCases)('$code: $what', (one) => {
  let findings: readonly Finding[];

  beforeAll(async () => {
    findings = await one.findings();
  });

  it('is found there, and nothing else is', () => {
    expect(findings.map(({ code, where }) => [code, placeOf(where)])).toEqual([[one.code, one.at]]);
  });

  it('is told to a person', async () => {
    const found = findings[0]!;
    const workbook = one.bytes && found.where.sheet !== undefined ? await openWorkbook(await one.bytes()) : undefined;
    const sheet = workbook?.getWorksheet(found.where.sheet);
    await expect(printed(found, sheet)).toMatchFileSnapshot(`golden/${one.code}.txt`);
  });
});
