import type { Report } from '@ragstone/contract/progress';
import { describe, expect, test } from 'vitest';
import {
  bodyOf,
  draftOf,
  isHeldBy,
  type ReportValues,
  unchanged,
  valuesOf,
} from './report-values.ts';

const typed: ReportValues = {
  lifecycle: 'in-progress',
  proposedRag: 'amber',
  doneText: 'One of three schools visited.',
  nextText: 'The other two.',
  correctiveText: 'A loan vehicle',
  correctiveOn: '2026-12-15',
  noChange: false,
  noChangeReason: '',
};

describe('a report', () => {
  test('says what brings it back only where it is red or amber', () => {
    expect(bodyOf(typed, 'lead')).toMatchObject({ correctiveText: 'A loan vehicle' });
    const green = bodyOf({ ...typed, proposedRag: 'green' }, 'lead');
    expect(green).toMatchObject({ proposedRag: 'green', correctiveText: '' });
    expect(green).not.toHaveProperty('correctiveOn');
  });

  test('has no RAG where the work has ended', () => {
    expect(bodyOf({ ...typed, lifecycle: 'complete' }, 'lead')).not.toHaveProperty('proposedRag');
  });

  test('of a supporting agency proposes nothing', () => {
    expect(bodyOf(typed, 'support')).toEqual({
      doneText: typed.doneText,
      nextText: typed.nextText,
      correctiveText: '',
      noChange: false,
      noChangeReason: '',
    });
  });

  test('begins without a RAG: it is chosen each quarter, never carried over', () => {
    expect(valuesOf(undefined, 'in-progress').proposedRag).toBeUndefined();
  });

  test('of no change repeats what was confirmed last, and drops what was typed of work done', () => {
    const same = unchanged(typed, { part: 'lead', lifecycle: 'ongoing', rag: 'green' });
    expect(bodyOf(same, 'lead')).toMatchObject({
      lifecycle: 'ongoing',
      proposedRag: 'green',
      noChange: true,
      doneText: '',
    });
  });
});

test('a draft keeps everything typed, but for half a date', () => {
  const half = { ...typed, noChange: true, noChangeReason: 'Later', correctiveOn: '2026-1' };
  expect(draftOf(half, 'lead')).toMatchObject({
    doneText: typed.doneText,
    noChangeReason: 'Later',
    correctiveText: 'A loan vehicle',
  });
  expect(draftOf(half, 'lead')).not.toHaveProperty('correctiveOn');
});

test('a draft that was saved unheard is known by what it says', () => {
  const about = {
    id: 'x',
    reference: '7.2',
    quarter: 2,
    part: 'lead',
    author: 'Fay Fire',
  } as const;
  const saved: Report = {
    ...{ ...about, ...typed, proposedRag: 'amber', version: 3 },
    ...{ writtenByOfficer: false, state: 'draft', savedAt: '2026-10-20T13:02:11.000Z' },
  };
  expect(isHeldBy(saved, { ...typed })).toBe(true);
  expect(isHeldBy(saved, { ...typed, doneText: 'Two of three schools visited.' })).toBe(false);
});
