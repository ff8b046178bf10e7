import type { Ward, WardKind } from './wards.ts';

type Levels = Readonly<Record<WardKind, number>>;

/** How much of something a place of each kind has for its people, beside an average one. */
const ordinary: Levels = { centre: 1.9, town: 1.2, edge: 0.95, village: 0.65 };

const levels: Readonly<Record<string, Levels>> = {
  'anti-social-behaviour': { centre: 3.4, town: 1.3, edge: 0.9, village: 0.45 },
  'bicycle-theft': { centre: 4.5, town: 1.6, edge: 0.7, village: 0.3 },
  burglary: { centre: 1.1, town: 1, edge: 1.05, village: 0.9 },
  drugs: { centre: 3, town: 1.5, edge: 0.8, village: 0.4 },
  'public-order': { centre: 4, town: 1.3, edge: 0.8, village: 0.4 },
  robbery: { centre: 5, town: 1.6, edge: 0.6, village: 0.2 },
  shoplifting: { centre: 11, town: 1.4, edge: 0.4, village: 0.15 },
  'theft-from-the-person': { centre: 9, town: 1.4, edge: 0.4, village: 0.2 },
  'vehicle-crime': { centre: 1.1, town: 1.1, edge: 1.05, village: 0.8 },
  'violence-and-sexual-offences': { centre: 2.8, town: 1.3, edge: 0.9, village: 0.55 },
};

/** How likely it is that something recorded in the district was in this ward, beside others. */
export const likelihoodOf = (ward: Ward, slug: string): number =>
  ward.size * (levels[slug] ?? ordinary)[ward.kind];
