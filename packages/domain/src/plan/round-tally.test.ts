import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerOf, tallyByAgency, tallyRound } from './round-tally.ts';

const police = { id: 'p', shortName: 'Police' };
const fire = { id: 'f', shortName: 'Fire and Rescue' };
const state = (said: 'draft' | 'submitted' | 'confirmed' | 'overridden') => ({ state: said });

describe('what came of a round', () => {
  test('a draft is no answer, and what was decided otherwise is confirmed', () => {
    expect(answerOf(undefined)).toBe('none');
    expect(answerOf(state('draft'))).toBe('draft');
    expect(answerOf(state('overridden'))).toBe('confirmed');
    const slots = [{}, { report: state('draft') }, { report: state('overridden') }];
    expect(tallyRound(slots)).toEqual({
      asked: 3,
      answered: 1,
      none: 1,
      draft: 1,
      submitted: 0,
      confirmed: 1,
    });
  });

  test('agencies stand by name, and what nobody leads stands last', () => {
    const tallies = tallyByAgency([
      {},
      { leadAgency: police, report: state('submitted') },
      { leadAgency: fire },
      { leadAgency: police },
    ]);
    expect(
      tallies.map(({ agency, asked, answered }) => [agency?.shortName, asked, answered]),
    ).toEqual([
      ['Fire and Rescue', 1, 0],
      ['Police', 2, 1],
      [undefined, 1, 0],
    ]);
  });

  test('the agencies add up to the round, and the answers to what was asked', () => {
    const report = fc.option(fc.constantFrom('draft', 'submitted', 'confirmed', 'overridden'), {
      nil: undefined,
    });
    const slot = fc.record({
      leadAgency: fc.constantFrom(police, fire, undefined),
      report: report.map((said) => (said === undefined ? undefined : state(said))),
    });
    fc.assert(
      fc.property(fc.array(slot), (slots) => {
        const all = tallyRound(slots);
        expect(all.none + all.draft + all.submitted + all.confirmed).toBe(all.asked);
        const agencies = tallyByAgency(slots);
        for (const key of ['asked', 'answered', 'none', 'draft', 'submitted'] as const) {
          expect(agencies.reduce((sum, each) => sum + each[key], 0)).toBe(all[key]);
        }
      }),
    );
  });
});
