import type { Actor } from '@ragstone/domain/access/policy';
import { periodsAsked } from '@ragstone/domain/returns/periods';
import { type Period, periodKey } from '@ragstone/domain/time/period';
import { returnColumns } from '@ragstone/sources/partner-return/columns';
import type { Read } from '../../db/read.ts';
import { type FigureRow, findReturnFigures } from '../../db/return-figures.ts';
import { findReturnIndicators, type IndicatorRow, rulesOf } from '../../db/return-indicators.ts';
import type { Cell } from '../../http/cells.ts';
import { byPeriod } from './figures-by-period.ts';
import { holdReturn } from './hold-return.ts';

/** The latest periods stand in the template with what is held of them; of earlier ones those without a figure. */
const latestShown = { 1: 12, 3: 4 } as const;

function rowOf(row: IndicatorRow, period: Period, held: FigureRow | undefined): Cell[] {
  const { slug, label, unit, isExempt } = row;
  const value = held?.value ?? undefined;
  const isFinal = value !== undefined && held?.status === 'final';
  return [
    slug,
    label,
    unit,
    periodKey(period),
    value,
    isFinal ? 'Final' : 'Provisional',
    (held?.isExempt ?? isExempt) ? 'Exempt' : 'Public',
    held?.note ?? '',
  ];
}

/** The rows of the template: what an agency is asked for, its indicators one after another. */
export async function templateRows(
  read: Read,
  actor: Actor,
  { agencyId, today }: { agencyId: string; today: string },
): Promise<{ agency: string; rows: Cell[][] }> {
  const { partnershipId } = actor;
  const agency = await holdReturn(read, actor, { agencyId, permission: 'returns:fill' });
  const indicators = await findReturnIndicators(read, { partnershipId, agencyId });
  const figures = await findReturnFigures(read, { partnershipId, agencyId });
  const rows = indicators.flatMap((row) => {
    const held = byPeriod(figures, row.id);
    const periods = periodsAsked(rulesOf(row), today);
    const latest = new Set(periods.slice(-latestShown[row.months]));
    return periods
      .filter((period) => latest.has(period) || (held.get(period.from)?.value ?? null) === null)
      .map((period) => rowOf(row, period, held.get(period.from)));
  });
  return { agency: agency.shortName, rows: [[...returnColumns], ...rows] };
}
