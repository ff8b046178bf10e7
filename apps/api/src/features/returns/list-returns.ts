import type { AgencyReturn } from '@ragstone/contract/returns';
import { type Actor, can } from '@ragstone/domain/access/policy';
import {
  type ReturnStanding,
  standingOfReturn,
  sumOfStandings,
} from '@ragstone/domain/returns/standing';
import { monthOfDate } from '@ragstone/domain/time/civil-date';
import type { Read } from '../../db/read.ts';
import { findReturnFigures } from '../../db/return-figures.ts';
import { findReturnIndicators, type IndicatorRow, rulesOf } from '../../db/return-indicators.ts';
import { givenByPeriod } from './figures-by-period.ts';

type Standing = { row: IndicatorRow; standing: ReturnStanding };

function returnOf(standings: readonly Standing[], today: string): AgencyReturn[] {
  const [first] = standings;
  if (first === undefined) return [];
  const { agencyId: id, agencyName: name, agencyShortName: shortName } = first.row;
  return [
    {
      agency: { id, name, shortName },
      standing: sumOfStandings(standings.map(({ standing }) => standing)),
      indicators: standings.map(({ row, standing }) => ({
        slug: row.slug,
        label: row.label,
        months: row.months,
        isEnded: row.toMonth !== null && row.toMonth < monthOfDate(today),
        standing,
      })),
    },
  ];
}

/** How each agency's return stands, as far as the actor may read it. */
export async function listReturns(
  read: Read,
  actor: Actor,
  today: string,
): Promise<AgencyReturn[]> {
  const { partnershipId } = actor;
  const all = await findReturnIndicators(read, { partnershipId });
  const rows = all.filter((row) => can(actor, 'returns:read', { ownerAgencyId: row.agencyId }));
  const figures = await findReturnFigures(read, { partnershipId });
  const standings = rows.map((row) => {
    const held = givenByPeriod(figures, row.id);
    return { row, standing: standingOfReturn(rulesOf(row), held, today) };
  });
  const agencies = [...new Set(rows.map(({ agencyId }) => agencyId))];
  return agencies.flatMap((agencyId) =>
    returnOf(
      standings.filter(({ row }) => row.agencyId === agencyId),
      today,
    ),
  );
}
