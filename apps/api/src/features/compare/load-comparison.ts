import type { Comparison } from '@ragstone/contract/compare';
import { touchesPeriod } from '@ragstone/domain/figures/annotation';
import { yearsForDispersion } from '@ragstone/domain/figures/dispersion';
import { withYearBefore } from '@ragstone/domain/time/period';
import type pg from 'pg';
import { type AskedFigures, askedFigures } from '../../db/figures/asked-figures.ts';
import { askedPeriod } from '../../db/figures/asked-period.ts';
import { readGroupFigures } from '../../db/figures/group-figures.ts';
import { groupName } from '../../db/figures/group-name.ts';
import { readOffences } from '../../db/figures/offence-codes.ts';
import { areaIdsOf, isSumOfOwn, type Place } from '../../db/figures/place.ts';
import { comparedArea } from './compared-area.ts';
import { comparisonAnswer } from './comparison-answer.ts';

export type AskedComparison = AskedFigures & {
  from?: string | undefined;
  to?: string | undefined;
  group?: string | undefined;
  asOf?: string | undefined;
};

/** The comparison that an address asks for; empty where nothing is held that could be compared. */
export async function loadComparison(
  pool: pg.Pool,
  partnershipId: string,
  asked: AskedComparison,
): Promise<{ comparison?: Comparison }> {
  const { group, asOf } = asked;
  const name = group === undefined ? undefined : await groupName(pool, partnershipId, group);
  const chosen = await askedFigures(pool, partnershipId, asked);
  if (chosen === undefined) return {};
  const { source, indicator } = chosen;
  const period = askedPeriod(asked, source);
  if (period === undefined) return {};
  const shown = withYearBefore(period);
  const read = await readGroupFigures(pool, {
    partnershipId,
    group,
    source,
    indicators: [indicator],
    period,
    from: shown.from - 12 * (yearsForDispersion.most - 1),
    toldFrom: shown.from,
    asOf,
  });
  const { places, nameOf } = read;
  const figures = read.figuresOf(indicator.id);
  const { polarity, denominator: of } = indicator;
  const estimates = read.estimatesOf(of);
  const all = places.map((place) => ({
    place,
    compared: comparedArea(place, { figures, estimates, of, nameOf, period, polarity }),
  }));
  const compared = (isWanted: (place: Place) => boolean) =>
    all.flatMap((each) => (isWanted(each.place) ? [each.compared] : []));
  const counted = new Set(
    all.flatMap(({ place, compared: { reading } }) => (reading.kind === 'counted' ? [place] : [])),
  );
  const sums = places.filter((place) => isSumOfOwn(place) && counted.has(place));
  const inSums = new Set(sums.flatMap(areaIdsOf));
  const own = places.filter(({ part }) => part === 'own');
  const alone = new Set(own.filter((place) => !areaIdsOf(place).some((id) => inSums.has(id))));
  const caveats = own.flatMap((place) =>
    figures
      .notesOf(place)
      .filter((note) => note.kind === 'caveat' && touchesPeriod(note, shown))
      .map(({ text }) => text),
  );
  return {
    comparison: comparisonAnswer({
      source,
      indicator,
      period,
      group: name,
      asOf,
      areas: compared(({ part }) => part !== 'beside'),
      told: {
        own: compared((place) => alone.has(place)),
        sums: compared((place) => sums.includes(place)),
      },
      beside: compared(({ part }) => part === 'beside').map(({ row }) => row),
      caveats: [...new Set(caveats)],
      releases: figures.releases,
      hasPublishedRates: figures.hasPublishedRates,
      canBeWeighed: (await readOffences(pool, indicator.id)).length > 0,
    }),
  };
}
