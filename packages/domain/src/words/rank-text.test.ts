import { describe, expect, test } from 'vitest';
import {
  formatRate,
  ordinal,
  placeWords,
  rankHeading,
  rankRangeWords,
  rankSentence,
} from './rank-text.ts';

const standing = (lower: number, higher: number, of = 12, name = 'Sevenoaks') => ({
  name,
  lower,
  higher,
  of,
});

test('places are counted from the nearer end', () => {
  expect(placeWords(standing(0, 11))).toBe('lowest');
  expect(placeWords(standing(2, 9))).toBe('3rd lowest');
  expect(placeWords(standing(10, 1))).toBe('2nd highest');
  expect(placeWords(standing(11, 0))).toBe('highest');
});

test('a shared place is said to be one', () => {
  expect(placeWords(standing(0, 10))).toBe('joint lowest');
  expect(placeWords(standing(9, 1))).toBe('joint 2nd highest');
  expect(placeWords(standing(0, 0, 1))).toBe('lowest');
});

test('ordinals end as they are spoken', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 22].map(ordinal)).toEqual(
    '1st 2nd 3rd 4th 11th 12th 13th 21st 22nd'.split(' '),
  );
});

describe('the heading of a comparison', () => {
  test('is its finding', () => {
    expect(rankHeading('Burglary', [standing(11, 0)])).toBe(
      'Burglary: Sevenoaks has the highest rate of 12 areas',
    );
  });

  test('says that there is nothing to compare with where the area stands alone', () => {
    expect(rankHeading('All crime', [{ name: 'Sevenoaks', lower: 0, higher: 0, of: 1 }])).toBe(
      'All crime: there is no other area to compare with',
    );
  });

  test('names each of several own areas', () => {
    const own = [standing(0, 12, 13, 'Dartford'), standing(1, 11, 13, 'Gravesham')];
    expect(rankHeading('Burglary', own)).toBe(
      'Burglary: Dartford has the lowest rate of 13 areas and Gravesham the 2nd lowest',
    );
  });

  test('says that your area cannot be ranked', () => {
    expect(rankHeading('Burglary', [])).toBe('Burglary: your area cannot be ranked');
  });
});

test('rates have two decimals', () => {
  expect([66.27, 4, 56.357439, 0, 1234.5].map(formatRate)).toEqual([
    '66.27',
    '4.00',
    '56.36',
    '0.00',
    '1,234.50',
  ]);
});

test('the places that an area could have are said as one, two or a range', () => {
  expect(rankRangeWords({ lowest: 1, highest: 1 })).toBe('1st');
  expect(rankRangeWords({ lowest: 11, highest: 12 })).toBe('11th or 12th');
  expect(rankRangeWords({ lowest: 2, highest: 5 })).toBe('between 2nd and 5th');
});

test('a place is said with those that it could have', () => {
  const of = { rank: 3, of: 12 };
  expect(rankSentence('Sevenoaks', { ...of, range: { lowest: 2, highest: 5 } })).toBe(
    'Sevenoaks is 3rd of 12 from the lowest rate on; with chance allowed for it could be between 2nd and 5th.',
  );
  expect(rankSentence('Sevenoaks', { ...of, range: { lowest: 3, highest: 3 } })).toBe(
    'Sevenoaks is 3rd of 12 from the lowest rate on, also with chance allowed for.',
  );
});
