import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { catalogue } from '../../ledger/findings/catalogue.ts';
import { moreFileCases } from './file-cases.ts';
import { ledgerCases } from './ledger-cases.ts';

const codes = Object.keys(catalogue).sort();

it('every kind of finding has one case, and every case is of a kind there is', () => {
  const cases = [...moreFileCases, ...ledgerCases].map(({ code }) => code);
  expect(cases.sort()).toEqual(codes);
});

it('every golden text is of a kind there is', () => {
  const texts = readdirSync(`${import.meta.dirname}/golden`).map((name) => name.replace('.txt', ''));
  expect(texts.sort()).toEqual(codes);
});
