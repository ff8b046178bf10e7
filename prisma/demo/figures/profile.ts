import type { Neighbour } from './areas.ts';
import { breakMonth } from './span.ts';

/** How an indicator behaves through a year and over the years. */
export type Profile = {
  slug: string;
  /** A year's count for each 1,000 people in a place of level 1. */
  rate: (place: Neighbour) => number;
  /** April to March, around 1. */
  season: 'summer' | 'winter' | 'flat';
  /** The yearly change, as a factor. */
  trend: number;
};

const atLevel = (rate: number) => (place: Neighbour) => rate * place.level;

export const profiles: readonly Profile[] = [
  {
    slug: 'anti-social-behaviour',
    rate: (place) => place.antiSocialBehaviour,
    season: 'summer',
    trend: 0.93,
  },
  { slug: 'bicycle-theft', rate: atLevel(0.5), season: 'summer', trend: 0.92 },
  { slug: 'burglary', rate: (place) => place.burglary, season: 'winter', trend: 0.97 },
  { slug: 'criminal-damage-and-arson', rate: atLevel(6), season: 'summer', trend: 0.97 },
  {
    slug: 'domestic-abuse-reports',
    rate: (place) => place.domesticAbuse,
    season: 'summer',
    trend: 1.03,
  },
  { slug: 'drugs', rate: atLevel(2.2), season: 'flat', trend: 1.04 },
  { slug: 'other-crime', rate: atLevel(1.4), season: 'flat', trend: 0.99 },
  { slug: 'other-theft', rate: atLevel(5.2), season: 'summer', trend: 0.96 },
  { slug: 'possession-of-weapons', rate: atLevel(0.6), season: 'flat', trend: 1.02 },
  { slug: 'public-order', rate: atLevel(4.2), season: 'summer', trend: 0.96 },
  { slug: 'robbery', rate: atLevel(0.35), season: 'winter', trend: 0.95 },
  { slug: 'shoplifting', rate: atLevel(5.2), season: 'winter', trend: 1.04 },
  { slug: 'theft-from-the-person', rate: atLevel(0.5), season: 'winter', trend: 0.98 },
  { slug: 'vehicle-crime', rate: (place) => place.vehicleCrime, season: 'winter', trend: 0.96 },
  { slug: 'violence-and-sexual-offences', rate: atLevel(22), season: 'summer', trend: 0.98 },
];

// January to December.
const seasons = {
  summer: [0.92, 0.88, 0.96, 1, 1.07, 1.08, 1.12, 1.09, 1.02, 1.01, 0.94, 0.91],
  winter: [1.08, 1.01, 1.02, 0.95, 0.95, 0.93, 0.94, 0.95, 0.95, 1.03, 1.09, 1.1],
  flat: [0.97, 0.96, 1.01, 0.99, 1.02, 1.01, 1.03, 1, 1, 1.03, 1, 0.98],
} as const;

/** What a month's count is expected to be beside an average month. */
export const seasonOf = (profile: Profile, month: number): number =>
  seasons[profile.season][month % 12] ?? 1;

/** Violence of several kinds in one incident was counted several times until the break. */
export const recordingOf = (profile: Profile, month: number): number =>
  profile.slug === 'violence-and-sexual-offences' && month < breakMonth ? 1.17 : 1;
