import { describe, expect, test } from 'vitest';
import { changeOf } from '../figures/change.ts';
import { monthOf } from '../time/month.ts';
import { type HeadlineFigures, type HeadlineMeasure, headline } from './headline.ts';

const now = { from: monthOf(2025, 10), to: monthOf(2026, 9) };
const lower = changeOf({ before: 6757, now: 6412 });
const higher = changeOf({ before: 6412, now: 6757 });
const measure = (label: string, before: number, after: number): HeadlineMeasure => ({
  label,
  polarity: 'lower',
  change: changeOf({ before, now: after }),
});
const burglary = measure('Burglary', 431, 512);
const vehicles = measure('Vehicle crime', 604, 521);

const headlineOf = (figures: Partial<HeadlineFigures>) =>
  headline({ allCrime: lower, measures: [], now, latest: now.to, ...figures });

describe('the headline', () => {
  test('names the measure that went the other way', () => {
    expect(headlineOf({ measures: [burglary, vehicles] })).toBe(
      'Crime is lower than last year. Burglary is the exception.',
    );
    expect(headlineOf({ allCrime: higher, measures: [burglary, vehicles] })).toBe(
      'Crime is higher than last year. Vehicle crime is the exception.',
    );
  });

  test('names two or three, and counts more', () => {
    const others = ['Vehicle crime', 'Drugs', 'ASB'].map((label) => measure(label, 60, 90));
    expect(headlineOf({ measures: [burglary, ...others.slice(0, 1)] })).toBe(
      'Crime is lower than last year. Burglary and vehicle crime are the exceptions.',
    );
    expect(headlineOf({ measures: [...others] })).toBe(
      'Crime is lower than last year. Vehicle crime, drugs and ASB are the exceptions.',
    );
    expect(headlineOf({ measures: [burglary, ...others] })).toBe(
      'Crime is lower than last year. Four headline measures are the exception.',
    );
  });

  test('never makes an exception of a neutral measure, a small base or a missing month', () => {
    const measures: HeadlineMeasure[] = [
      { ...burglary, polarity: 'neutral' },
      measure('Robbery', 9, 17),
      {
        label: 'Drugs',
        polarity: 'lower',
        change: { kind: 'not-comparable', because: 'unusable' },
      },
    ];
    expect(headlineOf({ measures })).toBe('Crime is lower than last year.');
  });

  test('says that nothing is clear where all crime can be chance', () => {
    const allCrime = changeOf({ before: 6757, now: 6700 });
    expect(headlineOf({ allCrime, measures: [burglary] })).toBe(
      'Crime shows no clear change from last year.',
    );
  });

  test('takes a measure of which more is better the right way round', () => {
    const convictions: HeadlineMeasure = { ...burglary, label: 'Convictions', polarity: 'higher' };
    expect(headlineOf({ measures: [convictions] })).toBe('Crime is lower than last year.');
    const fewer = { ...convictions, change: changeOf({ before: 512, now: 431 }) };
    expect(headlineOf({ measures: [fewer] })).toBe(
      'Crime is lower than last year. Convictions are the exception.',
    );
  });

  test('says so when every measure went the same way', () => {
    expect(headlineOf({ measures: [vehicles, measure('Shoplifting', 571, 498)] })).toBe(
      'Crime is lower than last year, and so is every headline measure.',
    );
    expect(headlineOf({ measures: [vehicles, measure('Robbery', 17, 9)] })).toBe(
      'Crime is lower than last year.',
    );
  });

  test('says what keeps it from saying more', () => {
    expect(headlineOf({ allCrime: undefined })).toBe('There is nothing to compare yet.');
    expect(headlineOf({ allCrime: { kind: 'not-comparable', because: 'unusable' } })).toBe(
      'Crime cannot be compared with last year.',
    );
    expect(headlineOf({ allCrime: changeOf({ before: 90, now: 90 }), measures: [burglary] })).toBe(
      'Crime is the same as last year.',
    );
    expect(headlineOf({ allCrime: changeOf({ before: 17, now: 9 }) })).toBe(
      'Crime went from 17 to 9.',
    );
  });

  test('does not call a span last year that is further back', () => {
    expect(headlineOf({ latest: now.to + 2 })).toBe('Crime is lower than a year before.');
  });
});
