import { describe, expect, test } from 'vitest';
import { changeOf } from './change.ts';
import { mostNotableFirst, standsOut } from './stands-out.ts';
import type { Polarity } from './tone.ts';

const row = (slug: string, before: number, now: number, polarity: Polarity = 'lower') => ({
  slug,
  polarity,
  change: changeOf({ before, now, dispersion: 1 }),
});
const slugs = (found: { slug: string }[]) => found.map(({ slug }) => slug);

describe('what stands out', () => {
  const rows = [
    row('shoplifting', 571, 498),
    row('vehicle-crime', 604, 450),
    row('drugs', 902, 1034, 'neutral'),
    row('weapons', 26, 55),
    row('burglary', 431, 560),
    row('public-order', 90, 91),
    row('robbery', 17, 9),
    {
      ...row('other-theft', 1, 1),
      change: { kind: 'not-comparable', because: 'unusable' } as const,
    },
    row('arson', 60, -1),
  ];

  test('is worse first, then neither, then better, in each what is least likely to be chance', () => {
    expect(slugs(standsOut(rows).clear)).toEqual([
      'burglary',
      'weapons',
      'drugs',
      'vehicle-crime',
      'shoplifting',
    ]);
    expect(slugs(standsOut([...rows].reverse()).clear)).toEqual(slugs(standsOut(rows).clear));
  });

  test('is never what can be chance or cannot be said, which are kept apart', () => {
    const { noClearChange, cannotBeSaid } = standsOut(rows);
    expect(slugs(noClearChange)).toEqual(['robbery', 'public-order']);
    expect(slugs(mostNotableFirst(rows)).slice(-4)).toEqual([
      'robbery',
      'public-order',
      'other-theft',
      'arson',
    ]);
    expect(mostNotableFirst(rows)).toHaveLength(rows.length);
    expect(slugs(cannotBeSaid)).toEqual(['other-theft', 'arson']);
  });

  test('is less where more is looked at, because some of that would seem so by chance', () => {
    const nearly = row('burglary', 50, 73);
    expect(slugs(standsOut([nearly]).clear)).toEqual(['burglary']);
    const many = Array.from({ length: 9 }, (_, at) => row(`other-${at}`, 100, 100));
    expect(standsOut([nearly, ...many])).toMatchObject({ clear: [], cannotBeSaid: [] });
  });
});
