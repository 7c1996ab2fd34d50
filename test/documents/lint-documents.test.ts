import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type RenderedDocument,
  renderBranchResults,
  renderCircular,
  renderCorrection,
  renderEvaluation,
  renderEvaluationResults,
  renderHalfYear,
  renderMemberResults,
  renderReminder,
  renderSupervision,
} from '../../templates/documents/index.ts';
import { faultsOfDocument, partsOfWord } from '../support/lint-official-document.ts';
import { faultsOfText } from '../support/lint-official-text.ts';
import { anyInput } from './any-input.ts';
import { correctionSample } from './correction-sample.ts';
import { anyEvaluation } from './evaluation/any-evaluation.ts';
import { inputs } from './evaluation/samples.ts';
import { districtInput, policeInput, socialInput, townInput } from './institutions.ts';
import { anyBranchResults, anyHalfYear, anyMemberResults, anyReminder, anySupervision } from './reports/any-report.ts';
import { sample } from './sample.ts';

/** What clerks would strike out in a document; the form in which two members of one name are told apart is ours. */
async function faults(document: Promise<RenderedDocument>): Promise<readonly string[]> {
  const parts = partsOfWord((await document).docx);
  const said = parts.map(({ text }) => text.replace(/\([0-9A-Z]+-\d{3}\)/g, ''));
  return [...faultsOfDocument(parts), ...said.flatMap((text) => faultsOfText(text))];
}

const circulars = {
  construction: sample,
  town: townInput,
  district: districtInput,
  social: socialInput,
  police: policeInput,
};

const documents: Readonly<Record<string, () => Promise<RenderedDocument>>> = {
  ...Object.fromEntries(
    Object.entries(circulars).flatMap(([id, input]) => [
      [`${id} 通报`, () => renderCircular(input(), 'internal')],
      [`${id} 通报（公开版）`, () => renderCircular(input(), 'masses')],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(inputs).flatMap(([id, input]) => [
      [`${id} 年终评议汇总`, () => renderEvaluation(input(), 'internal')],
      [`${id} 年终评议汇总（公开版）`, () => renderEvaluation(input(), 'masses')],
      [`${id} 评议结果公示`, () => renderEvaluationResults(input())],
    ]),
  ),
  更正通报: () => renderCorrection(correctionSample(), 'internal'),
  '更正通报（公开版）': () => renderCorrection(correctionSample(), 'masses'),
};

describe('B1–B7: what clerks check', () => {
  it.each(Object.keys(documents))('nothing to strike out: %s', async (name) => {
    expect(await faults(documents[name]!())).toEqual([]);
  });
});

const any: Readonly<Record<string, fc.Arbitrary<() => Promise<RenderedDocument>>>> = {
  通报: anyInput.map((input) => () => renderCircular(input, 'internal')),
  '通报（公开版）': anyInput.map((input) => () => renderCircular(input, 'masses')),
  年终评议汇总: anyEvaluation.map((input) => () => renderEvaluation(input, 'internal')),
  '年终评议汇总（公开版）': anyEvaluation.map((input) => () => renderEvaluation(input, 'masses')),
  评议结果公示: anyEvaluation.map((input) => () => renderEvaluationResults(input)),
  提醒函: anyReminder.map((input) => () => renderReminder(input)),
  党员评比结果公示: anyMemberResults.map((input) => () => renderMemberResults(input)),
  支部评比结果公示: anyBranchResults.map((input) => () => renderBranchResults(input)),
  督查通报: anySupervision.map((input) => () => renderSupervision(input)),
  半年督查报告: anyHalfYear.map((input) => () => renderHalfYear(input, 'internal')),
};

describe('B1–B7: what clerks check, whatever the figures', () => {
  it.each(Object.keys(any))('nothing to strike out: %s', async (kind) => {
    await fc.assert(
      fc.asyncProperty(any[kind]!, async (document) => {
        expect(await faults(document())).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
