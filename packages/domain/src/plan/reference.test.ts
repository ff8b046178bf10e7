import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareReferences, formatReference, parseReference } from './reference.ts';

describe('a reference', () => {
  test('is a priority and a number', () => {
    expect(parseReference('2.3')).toEqual({ priority: 2, number: 3 });
    expect(parseReference('12.345')).toEqual({ priority: 12, number: 345 });
  });

  test.each([
    '',
    '2',
    '2.',
    '.3',
    '2.0',
    '0.3',
    '02.3',
    '2.03',
    '2.3.1',
    '2,3',
    ' 2.3',
    '100.1',
    '1.1000',
    '-2.3',
  ])('is not %j', (text) => {
    expect(parseReference(text)).toBeUndefined();
  });

  test('is written as it is read', () => {
    const anyReference = fc.record({
      priority: fc.integer({ min: 1, max: 99 }),
      number: fc.integer({ min: 1, max: 999 }),
    });
    fc.assert(
      fc.property(anyReference, (reference) => {
        expect(parseReference(formatReference(reference))).toEqual(reference);
      }),
    );
  });

  test('sorts by number, not by letter', () => {
    const sorted = ['10.1', '2.10', '2.9', '2.1', '1.30']
      .map((text) => parseReference(text) ?? { priority: 0, number: 0 })
      .sort(compareReferences)
      .map(formatReference);
    expect(sorted).toEqual(['1.30', '2.1', '2.9', '2.10', '10.1']);
  });
});
