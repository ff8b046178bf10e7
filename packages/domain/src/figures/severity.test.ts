import { expect, test } from 'vitest';
import { severityOf } from './severity.ts';

test('one homicide and ten lesser offences on 1,000 people', () => {
  const offences = [
    { name: 'Homicide', count: 1, weight: 7979 },
    { name: 'Other', count: 10, weight: 3 },
  ];
  expect(severityOf(offences, 1000)).toEqual({ kind: 'score', score: 8.009 });
  expect(severityOf(offences, 0)).toEqual({ kind: 'nobody' });
});

test('an offence without a weight is named, unless there was none', () => {
  const odd = (count: number) => [{ name: 'New offence', count, weight: undefined }];
  expect(severityOf(odd(2), 1000)).toEqual({ kind: 'no-weight', offences: ['New offence'] });
  expect(severityOf(odd(0), 1000)).toEqual({ kind: 'score', score: 0 });
});
