import { holmesdale } from '../figures/areas.ts';
import { held } from '../figures/span.ts';
import { type Random, randomFor } from '../random.ts';
import type { ObservationRow } from '../rows.ts';
import { likelihoodOf } from './likelihood.ts';
import { type Ward, wards } from './wards.ts';

/**
 * Burglary in Hillside since October 2024, told to the month because it is the story: most of what
 * the district has more of is there.
 */
export const hillsideBurglary: readonly number[] = [
  2, 3, 2, 3, 1, 2, 2, 3, 2, 2, 3, 2, 3, 3, 5, 5, 3, 5, 5, 6, 6, 9, 10, 9,
];

const toldFrom = held.to - hillsideBurglary.length + 1;

const toldOf = (name: string, slug: string, month: number) =>
  name === 'Hillside' && slug === 'burglary' ? hillsideBurglary[month - toldFrom] : undefined;

type Choice = { code: string; weight: number };

const choicesOf = (ward: Ward, slug: string): Choice[] =>
  ward.smallAreas.map(({ code, part }) => ({ code, weight: part * likelihoodOf(ward, slug) }));

function pick(choices: readonly Choice[], random: Random): string {
  const all = choices.reduce((sum, { weight }) => sum + weight, 0);
  let left = random.next() * all;
  const found = choices.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  return (found ?? choices.at(-1))?.code ?? '';
}

/** The counts of one indicator and month by small area: together exactly the district's own. */
function splitOne({ slug, month, value }: ObservationRow): Map<string, number> {
  // One stream for each month, so that a figure that was published twice is split the same way.
  const random = randomFor(`wards:${slug}:${month}`);
  const told = wards.filter(({ name }) => toldOf(name, slug, month) !== undefined);
  const others = wards.filter((ward) => !told.includes(ward));
  const counts = new Map<string, number>();
  const add = (choices: readonly Choice[], events: number) => {
    for (let event = 0; event < events; event += 1) {
      const code = pick(choices, random);
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  };
  let left = value;
  for (const ward of told) {
    const own = Math.min(left, toldOf(ward.name, slug, month) ?? 0);
    add(choicesOf(ward, slug), own);
    left -= own;
  }
  add(
    others.flatMap((ward) => choicesOf(ward, slug)),
    left,
  );
  return counts;
}

/** What the police published of Holmesdale, by small area, release by release. */
export const splitIntoSmallAreas = (rows: readonly ObservationRow[]): ObservationRow[] =>
  rows
    .filter(({ areaCode, release }) => {
      return areaCode === holmesdale.code && release.startsWith('demonstration-police');
    })
    .flatMap((row) => [...splitOne(row)].map(([areaCode, value]) => ({ ...row, areaCode, value })));
