import type { FigureSource } from '@ragstone/contract/figure-sources';
import { monthKey } from '@ragstone/domain/time/month';
import type pg from 'pg';
import { indicatorsOf } from '../../db/figures/asked-figures.ts';
import { readFigureSources } from '../../db/figures/figure-sources.ts';
import { indicatorOf } from '../../db/figures/figure-texts.ts';
import type { IndicatorRow } from '../../db/figures/scope.ts';

/** A scheme's indicators, each right after what it is a part of, with how deep it lies. */
function inOrder(indicators: readonly IndicatorRow[], parentId: number | null = null, level = 0) {
  const children = indicators.filter((one) => one.parentId === parentId);
  return children.flatMap((one): { row: IndicatorRow; level: number }[] => [
    { row: one, level },
    ...inOrder(indicators, one.id, level + 1),
  ]);
}

/** The sources of which something is held, each with its own indicators: never one list of all. */
export async function readSourceChoices(
  pool: pg.Pool,
  partnershipId: string,
): Promise<FigureSource[]> {
  const held = (await readFigureSources(pool, partnershipId)).filter(
    (source) => source.held.length > 0,
  );
  const indicators = await indicatorsOf(
    pool,
    held.map(({ schemeId }) => schemeId),
  );
  return held.map((source) => {
    const { slug, name, months: every, schemeId } = source;
    const own = indicators.filter((one) => one.schemeId === schemeId);
    return {
      slug,
      name,
      every,
      held: source.held.map(monthKey),
      indicators: inOrder(own).map(({ row, level }) => ({ ...indicatorOf(row), level })),
    };
  });
}
