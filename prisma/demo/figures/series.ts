import { daysInMonth } from '@ragstone/domain/time/month';
import { monthsOf } from '@ragstone/domain/time/period';
import { randomFor } from '../random.ts';
import { allocate } from './allocate.ts';
import { type District, holmesdale, type Neighbour, neighbours } from './areas.ts';
import { holmesdaleBurglary, holmesdaleHalves } from './holmesdale-halves.ts';
import { type Profile, profiles, recordingOf, seasonOf } from './profile.ts';
import { halfYears, held } from './span.ts';

/** Every month's count of one indicator in one district, before anything is missing. */
export type Series = { areaCode: string; slug: string; counts: readonly number[] };

/** Of many draws one in which what fell or rose by the story's totals is more than chance explains. */
const draw = 116;

const lastYear = Math.floor(held.to / 12);

function monthsFrom(halves: readonly number[], profile: Profile, district: District): number[] {
  const random = randomFor(`series:${draw}:${district.code}:${profile.slug}`);
  return halfYears.flatMap((half, at) => {
    const shares = monthsOf(half).map((month) => seasonOf(profile, month) * daysInMonth(month));
    return allocate(halves[at] ?? 0, shares, random);
  });
}

function neighbourHalves(place: Neighbour, profile: Profile): number[] {
  const random = randomFor(`halves:${place.code}:${profile.slug}`);
  return halfYears.map((half) => {
    const season = monthsOf(half).reduce((sum, month) => sum + seasonOf(profile, month), 0) / 12;
    const years = lastYear - Math.floor(half.to / 12);
    const people = place.people / (1 + place.growthPerYear) ** years;
    const rate = profile.rate(place) * profile.trend ** -years;
    const expected = (rate * people * season * recordingOf(profile, half.to)) / 1000;
    return Math.round(expected * (1 + 0.015 * random.normal()));
  });
}

function holmesdaleSeries(profile: Profile): Series {
  const halves = holmesdaleHalves[profile.slug] ?? [];
  const counts = monthsFrom(halves, profile, holmesdale);
  if (profile.slug === 'burglary') {
    counts.splice(-holmesdaleBurglary.length, holmesdaleBurglary.length, ...holmesdaleBurglary);
  }
  return { areaCode: holmesdale.code, slug: profile.slug, counts };
}

/** All series: twelve districts by fifteen indicators, each over every month held. */
export const makeSeries = (): Series[] =>
  profiles.flatMap((profile) => [
    holmesdaleSeries(profile),
    ...neighbours.map((place) => {
      const counts = monthsFrom(neighbourHalves(place, profile), profile, place);
      return { areaCode: place.code, slug: profile.slug, counts };
    }),
  ]);
