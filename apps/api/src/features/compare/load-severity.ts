import type { SeverityComparison, SeverityRow } from '@ragstone/contract/severity';
import { groupRates } from '@ragstone/domain/figures/group-rates';
import { countedOver } from '@ragstone/domain/figures/history';
import { ranked } from '@ragstone/domain/figures/rank';
import type { Period } from '@ragstone/domain/time/period';
import { periodLabel } from '@ragstone/domain/time/period-label';
import { capital } from '@ragstone/domain/words/list';
import { noValueText } from '@ragstone/domain/words/over-years-text';
import { severityGroupText, severityRankHeading } from '@ragstone/domain/words/severity-text';
import type pg from 'pg';
import { askedFigures } from '../../db/figures/asked-figures.ts';
import { askedPeriod } from '../../db/figures/asked-period.ts';
import { indicatorOf, sourceOf, spanOf } from '../../db/figures/figure-texts.ts';
import { type GroupFigures, readGroupFigures } from '../../db/figures/group-figures.ts';
import { groupName } from '../../db/figures/group-name.ts';
import { readOffences } from '../../db/figures/offence-codes.ts';
import type { Place } from '../../db/figures/place.ts';
import { peopleIn } from '../../db/figures/rated-place.ts';
import type { IndicatorRow } from '../../db/figures/scope.ts';
import {
  readWeighed,
  severityOfPlace,
  type Weighed,
  weighedIndicators,
  weightsOf,
} from '../../db/figures/severity-of-place.ts';
import type { AskedComparison } from './load-comparison.ts';

type Parts = { read: GroupFigures; indicator: IndicatorRow; period: Period; weighed: Weighed };

/** Two decimals, as rates have: chart, table, file and API show the same. */
const rounded = (value: number) => Math.round(value * 100) / 100;

/** Each area with its severity, or why it has none. */
function rowsOf({ read, indicator, period, weighed }: Parts): SeverityRow[] {
  const of = read.figuresOf(indicator.id);
  const estimates = read.estimatesOf('population');
  const severityOf = severityOfPlace(read, [period], weighed);
  const rowOf = (place: Place): SeverityRow => {
    const about = {
      area: { code: place.code, name: place.name },
      isOwn: place.part === 'own',
    };
    if (place.areas.length === 0) return { ...about, because: place.history.notes.join(' ') };
    const held = { readings: of.readingsOf(place), notes: of.notesOf(place) };
    const whole = countedOver(held, [period], () => peopleIn(place, estimates));
    const [found] = severityOf(place, whole);
    if (found?.value !== undefined) return { ...about, severity: rounded(found.value) };
    return {
      ...about,
      because: `${capital(noValueText(found?.because ?? 'missing', found?.offences))}.`,
    };
  };
  return read.places.filter(({ part }) => part !== 'beside').map(rowOf);
}

/** Areas by how severe their crime was; empty where nothing is held that could be compared. */
export async function loadSeverity(
  pool: pg.Pool,
  partnershipId: string,
  asked: AskedComparison,
): Promise<{ severity?: SeverityComparison }> {
  const { group, asOf } = asked;
  const name = group === undefined ? undefined : await groupName(pool, partnershipId, group);
  const chosen = await askedFigures(pool, partnershipId, asked);
  if (chosen === undefined) return {};
  const { source, indicator } = chosen;
  const weighed = await readWeighed(pool, await readOffences(pool, indicator.id), {
    asOf,
    pointer: 'indicator',
  });
  const period = askedPeriod(asked, source);
  if (period === undefined) return {};
  const { from } = period;
  const read = await readGroupFigures(pool, {
    ...{ partnershipId, group, source, period, asOf, from, toldFrom: from },
    indicators: weighedIndicators(indicator, weighed),
  });
  const rows = rowsOf({ read, indicator, period, weighed });
  const inRanks = ranked(rows, ({ severity }) => severity);
  const placed = inRanks.map(({ row, rank }) => ({ ...row, rank }));
  const own = placed.filter(({ isOwn }) => isOwn);
  const rates = groupRates(placed.flatMap(({ severity }) => severity ?? []));
  const standings = own.map(({ area, rank }) => ({
    name: area.name,
    lower: rank - 1,
    higher: placed.filter((other) => other.rank > rank).length,
    of: placed.length,
  }));
  return {
    severity: {
      source: sourceOf(source),
      indicator: indicatorOf(indicator),
      span: spanOf(period),
      periodLabel: periodLabel(period),
      ...(name === undefined ? {} : { group: name }),
      ...weightsOf(weighed),
      heading: severityRankHeading(indicator.label, standings),
      sentence: severityGroupText({ weights: weighed.weights, asOf }, { name, rates }),
      ranked: placed,
      apart: rows.filter(({ severity }) => severity === undefined),
      releases: read.figuresOf(indicator.id).releases,
    },
  };
}
