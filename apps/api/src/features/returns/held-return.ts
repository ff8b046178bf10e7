import type { AgencyName } from '@ragstone/contract/plan-fields';
import { type FigureRow, findReturnFigures } from '../../db/return-figures.ts';
import { findReturnIndicators, type IndicatorRow } from '../../db/return-indicators.ts';
import type { Write } from '../../db/write.ts';
import { holdReturn } from './hold-return.ts';

/** A return that is being written: nobody else writes to it before this transaction ends. */
export type HeldReturn = { agency: AgencyName; rows: IndicatorRow[]; figures: FigureRow[] };

const lockSql = `SELECT FROM return_indicator WHERE partnership_id = $1::uuid AND agency_id = $2::uuid
  ORDER BY id FOR NO KEY UPDATE`;

export async function lockReturn({ read, actor }: Write, agencyId: string): Promise<HeldReturn> {
  const { partnershipId } = actor;
  const agency = await holdReturn(read, actor, { agencyId, permission: 'returns:fill' });
  await read(lockSql, [partnershipId, agencyId]);
  const rows = await findReturnIndicators(read, { partnershipId, agencyId });
  const figures = await findReturnFigures(read, { partnershipId, agencyId });
  return { agency, rows, figures };
}
