import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { branchResultsTemplates } from '../../../templates/documents/branch-results/templates.ts';
import { branchResultsView } from '../../../templates/documents/branch-results/view.ts';
import { circularTemplates } from '../../../templates/documents/circular/templates.ts';
import { evaluationTemplates } from '../../../templates/documents/evaluation/templates.ts';
import { halfYearTemplates } from '../../../templates/documents/half-year/templates.ts';
import { halfYearView } from '../../../templates/documents/half-year/view.ts';
import { memberResultsTemplates } from '../../../templates/documents/member-results/templates.ts';
import { memberResultsView } from '../../../templates/documents/member-results/view.ts';
import { reminderTemplates } from '../../../templates/documents/reminder/templates.ts';
import { reminderView } from '../../../templates/documents/reminder/view.ts';
import { createEngine } from '../../../templates/documents/render/engine.ts';
import { supervisionTemplates } from '../../../templates/documents/supervision/templates.ts';
import { supervisionView } from '../../../templates/documents/supervision/view.ts';
import { PERSONS, emptyHeading } from '../any-input.ts';
import { FORBIDDEN } from '../../support/lint-official-text.ts';
import { textOfPage } from '../text.ts';
import { anyBranchResults, anyHalfYear, anyMemberResults, anyReminder, anySupervision } from './any-report.ts';

const render = createEngine({
  ...circularTemplates,
  ...evaluationTemplates,
  ...reminderTemplates,
  ...memberResultsTemplates,
  ...branchResultsTemplates,
  ...supervisionTemplates,
  ...halfYearTemplates,
});

/** The page of any input of each kind of report. */
const pages: Readonly<Record<string, fc.Arbitrary<string>>> = {
  提醒函: anyReminder.map((input) => render('reminder', reminderView(input))),
  党员评比结果公示: anyMemberResults.map((input) => render('member-results', memberResultsView(input))),
  支部评比结果公示: anyBranchResults.map((input) => render('branch-results', branchResultsView(input))),
  督查通报: anySupervision.map((input) => render('supervision', supervisionView(input))),
  半年督查报告: anyHalfYear.map((input) => render('half-year', halfYearView(input, 'internal'))),
  '半年督查报告（公开版）': anyHalfYear.map((input) => render('half-year', halfYearView(input, 'masses'))),
};

describe('whatever the figures of a report', () => {
  it.each(Object.keys(pages))('B2, B3, B6: no forbidden wording and no heading over nothing: %s', (kind) => {
    fc.assert(
      fc.property(pages[kind]!, (html) => {
        const said = textOfPage(html);
        for (const [what, pattern] of Object.entries(FORBIDDEN)) {
          expect(pattern.exec(said)?.[0], `${what}\n${said}`).toBeUndefined();
        }
        expect(html).not.toMatch(emptyHeading);
      }),
      { numRuns: 150 },
    );
  });

  it('B3: no person in the version of the half-year report for the masses', () => {
    fc.assert(
      fc.property(anyHalfYear, (input) => {
        const said = textOfPage(render('half-year', halfYearView(input, 'masses')));
        for (const one of PERSONS) expect(said).not.toContain(one);
      }),
      { numRuns: 100 },
    );
  });

  it('B3: no rate of 0.0% where there is nothing to divide by', () => {
    fc.assert(
      fc.property(anyReminder, (input) => {
        const said = textOfPage(render('reminder', reminderView(input)));
        if (input.state === 'accepted' && input.figures.due === 0) expect(said).not.toContain('按期兑现率0.0%');
      }),
      { numRuns: 100 },
    );
  });
});
