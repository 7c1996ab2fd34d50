import { describe, expect, it } from 'vitest';
import { paperOf } from '../../ledger/scheme/paper.ts';
import { schemeOf } from '../support/schemes.ts';

const committee = {
  name: '中共某局委员会',
  numberPrefix: '某委',
  addressees: '各党支部',
  copyTo: '县直机关工委',
  printer: '某局党委办公室',
  basis: '承诺办法',
  reportTo: '局党委',
};

describe('B7: who signs a document, under which number, to whom', () => {
  it('B7: a document of which the scheme says nothing has the committee’s own terms', () => {
    const scheme = schemeOf('construction', { committee });
    expect(paperOf(scheme, 'circular')).toEqual({
      issuer: '中共某局委员会',
      numberPrefix: '某委',
      addressees: '各党支部',
      copyTo: '县直机关工委',
      printer: '某局党委办公室',
      basis: '承诺办法',
      reportTo: '局党委',
    });
  });

  it('B7: what the scheme says of a kind of document holds for that kind', () => {
    const papers = {
      circular: { numberPrefix: '某督', addressees: '各科室', copyTo: '县委办', basis: '督查办法', reportTo: '督查组' },
    };
    expect(paperOf(schemeOf('construction', { committee: { ...committee, papers } }), 'circular')).toEqual({
      issuer: '中共某局委员会',
      numberPrefix: '某督',
      addressees: '各科室',
      copyTo: '县委办',
      printer: '某局党委办公室',
      basis: '督查办法',
      reportTo: '督查组',
    });
  });

  it('B7: what another body signs is printed by that body', () => {
    const scheme = schemeOf('construction', {
      committee: { ...committee, papers: { circular: { issuer: '督查组' } } },
    });
    expect(paperOf(scheme, 'circular')).toMatchObject({ issuer: '督查组', printer: '督查组' });
  });

  it('B7: other kinds of documents are not touched', () => {
    const scheme = schemeOf('construction', {
      committee: { ...committee, papers: { circular: { issuer: '督查组' } } },
    });
    expect(paperOf(scheme, 'reminder').issuer).toBe('中共某局委员会');
  });

  it('B7: no copy where none is given', () => {
    expect(paperOf(schemeOf('construction'), 'circular').copyTo).toBeNull();
  });
});
