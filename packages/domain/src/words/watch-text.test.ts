import { expect, test } from 'vitest';
import { controlStretches } from '../figures/control-stretches.ts';
import { directionOfTravel } from '../figures/direction-of-travel.ts';
import { newsOf, type Watched, watchedVerdict } from '../figures/watched.ts';
import { monthOf } from '../time/month.ts';
import { signalsToSay } from './control-text.ts';
import { watchMail, watchNotice } from './watch-text.ts';

const april = monthOf(2022, 4);
const usual = [52, 48, 61, 55, 70, 66, 72, 69, 58, 60, 49, 51];
const threeYears = [0, 1, 2].flatMap((year) =>
  usual.map((count, at) => count + ([3, -3, 1][(at + year) % 3] ?? 0)),
);
const release = { source: 'data.police.uk', publishedOn: '2025-07-12', event: 'accepted' } as const;
const note = 'Police recorded crime is official but not accredited official statistics.';

function noticeOf(counts: readonly number[], told: Watched, event: 'accepted' | 'withdrawn') {
  const noted = { series: new Map(counts.map((count, at) => [april + at, count])) };
  const latest = april + counts.length - 1;
  const stretches = controlStretches(noted, { from: april, to: latest });
  const direction = directionOfTravel(noted, latest);
  const signals = stretches.flatMap(signalsToSay);
  const now = { verdict: watchedVerdict(direction.change), signals };
  const news = newsOf(told, now, latest);
  if (news === undefined) throw new Error('Nothing is new');
  const names = { label: 'Burglary', areaName: 'Sevenoaks' };
  const about = { told, news, direction, stretches, latest, notes: [note] };
  return watchNotice({ ...names, ...about, release: { ...release, event } });
}

test('another verdict, with both counts and periods, what was before, and what must be known', () => {
  const calm: Watched = { verdict: 'no-clear-change', signals: [] };
  const said = noticeOf([...threeYears, 52, 48, 240], calm, 'accepted');
  expect(said.heading).toBe(
    'Sevenoaks: Burglary is higher than last year, by much more than chance explains',
  );
  expect(said.paragraphs).toEqual([
    'The release of data.police.uk published on 12 July 2025 was accepted. With it, what is found of burglary in Sevenoaks has changed.',
    '893 in the 12 months to June 2025, 178 more than the 715 of the 12 months before (up 24.9%). That is much more than chance explains.',
    'Before this, there was no clear change from the year before.',
    expect.stringMatching(
      /^Newly unusual: June 2025 had 240, more than the \d+ that .* in a June\.$/,
    ),
    note,
  ]);
});

test('a signal alone, where the verdict stays', () => {
  const told: Watched = { verdict: 'no-clear-change', signals: [] };
  const { heading, paragraphs } = noticeOf([...threeYears, 52, 48, 5], told, 'accepted');
  expect(heading).toBe('Sevenoaks: Burglary is unusually low in June 2025');
  expect(paragraphs.join(' ')).toContain('Newly unusual: June 2025 had 5, fewer than');
  expect(paragraphs.join(' ')).not.toContain('Before this');
  const older = noticeOf([...threeYears, 52, 5, 61], told, 'accepted');
  expect(older.heading).toBe('Sevenoaks: Earlier months of burglary now show as unusual');
});

test.each([
  ['higher', 'Before this, it was higher than the year before, by more than chance explains.'],
  ['lower', 'Before this, it was lower than the year before, by more than chance explains.'],
  ['cannot-be-compared', 'Before this, it could not be compared with the year before.'],
] as const)('of what was told: %s', (verdict, words) => {
  const { paragraphs } = noticeOf(threeYears, { verdict, signals: [] }, 'withdrawn');
  expect(paragraphs[0]).toContain('published on 12 July 2025 was withdrawn.');
  expect(paragraphs).toContain(words);
});

test('a mail says it in plain text, with where to see it and how to stop it', () => {
  const links = {
    view: 'https://r.example/p/k/indicators/burglary',
    watches: 'https://r.example/w',
  };
  const { subject, text } = watchMail(
    { heading: 'Kent: Burglary\n is up', paragraphs: ['So.'] },
    links,
  );
  expect(subject).toBe('Kent: Burglary is up');
  expect(text).toBe(
    [
      'Kent: Burglary\n is up',
      'So.',
      'See the figures:\nhttps://r.example/p/k/indicators/burglary',
      'You get this mail because you asked in Ragstone to be told when this changes. To stop it, press “Stop” beside it here:\nhttps://r.example/w\n',
    ].join('\n\n'),
  );
});
