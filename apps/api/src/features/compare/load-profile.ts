import type { Profile, ProfileRow } from '@ragstone/contract/profile';
import { ratePer1000 } from '@ragstone/domain/figures/rate';
import { rateInterval } from '@ragstone/domain/figures/rate-interval';
import { periodLabel } from '@ragstone/domain/time/period-label';
import { placeWords, rankRangeWords } from '@ragstone/domain/words/rank-text';
import type pg from 'pg';
import { askedFigures, indicatorsOf } from '../../db/figures/asked-figures.ts';
import { askedPeriod } from '../../db/figures/asked-period.ts';
import { indicatorOf, sourceOf, spanOf } from '../../db/figures/figure-texts.ts';
import { type GroupFigures, readGroupFigures } from '../../db/figures/group-figures.ts';
import { groupName } from '../../db/figures/group-name.ts';
import type { Place } from '../../db/figures/place.ts';
import { type PlacedIndicator, profiled, profileIn } from '../../db/figures/profile-in.ts';
import { refuseAsked } from '../../http/problem.ts';
import type { AskedComparison } from './load-comparison.ts';

export type AskedProfile = AskedComparison & { area?: string | undefined };

function ownPlace({ places }: GroupFigures, area: string | undefined): Place | undefined {
  const own = places.filter(({ part }) => part === 'own');
  const found = area === undefined ? own[0] : own.find(({ code }) => code === area);
  if (found !== undefined || area === undefined) return found;
  return refuseAsked('area', `There is no own area “${area}” here`);
}

function rowOf({ indicator, found }: PlacedIndicator): ProfileRow {
  if (found === undefined) {
    return { indicator: indicatorOf(indicator), placeWords: 'Cannot be ranked' };
  }
  const { rated, standing, place } = found;
  const rate = ratePer1000(rated.count, rated.denominator);
  const interval = rateInterval(rated);
  const { rank, of, range } = standing;
  return {
    indicator: indicatorOf(indicator),
    count: rated.count,
    ...(rate === undefined ? {} : { rate }),
    ...(interval === undefined ? {} : { rateInterval: interval }),
    rank,
    of,
    placeWords: `${placeWords({ name: place.name, ...standing })} of ${of}`,
    rankRangeWords: rankRangeWords(range),
  };
}

/** The highest place of as many areas first; what cannot be ranked last. */
const byPlace = (one: PlacedIndicator, other: PlacedIndicator) =>
  (other.found?.standing.rank ?? 0) - (one.found?.standing.rank ?? 0);

/** An area's place in every indicator; empty where nothing is held that could be compared. */
export async function loadProfile(
  pool: pg.Pool,
  partnershipId: string,
  asked: AskedProfile,
): Promise<{ profile?: Profile }> {
  const { group, asOf } = asked;
  const name = group === undefined ? undefined : await groupName(pool, partnershipId, group);
  const chosen = await askedFigures(pool, partnershipId, asked);
  if (chosen === undefined) return {};
  const { source } = chosen;
  const period = askedPeriod(asked, source);
  if (period === undefined) return {};
  const indicators = profiled(await indicatorsOf(pool, [source.schemeId]));
  const { from } = period;
  const about = { partnershipId, group, source, indicators, period, asOf };
  const read = await readGroupFigures(pool, { ...about, from, toldFrom: from });
  const own = ownPlace(read, asked.area);
  const [first] = indicators;
  if (own === undefined || first === undefined) return {};
  const { placed, sentence } = profileIn(read, { place: own, indicators, period });
  return {
    profile: {
      source: sourceOf(source),
      area: { code: own.code, name: own.name },
      span: spanOf(period),
      periodLabel: periodLabel(period),
      ...(name === undefined ? {} : { group: name }),
      sentence:
        sentence ??
        `No rate of ${own.name} is the highest or the lowest beyond what chance could make of it.`,
      rows: placed.toSorted(byPlace).map(rowOf),
      releases: read.figuresOf(first.id).releases,
    },
  };
}
