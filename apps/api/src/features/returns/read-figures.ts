import type { SavedFigure } from '@ragstone/contract/return-indicators';
import { type Actor, can } from '@ragstone/domain/access/policy';
import { publicFigures } from '@ragstone/domain/returns/public-figures';
import { type Period, periodKey } from '@ragstone/domain/time/period';
import { periodLabel } from '@ragstone/domain/time/period-label';
import type { Read } from '../../db/read.ts';
import { findReturnHistory, type SaveRow } from '../../db/return-figures.ts';
import { findReturnIndicators, indicatorView } from '../../db/return-indicators.ts';
import { authorise } from '../../http/access.ts';
import { ProblemError } from '../../http/problem.ts';

function saveOf(row: SaveRow): SavedFigure {
  const period: Period = { from: row.fromMonth, to: row.fromMonth + row.months - 1 };
  return {
    period: periodKey(period) ?? '',
    label: periodLabel(period),
    ...(row.value === null ? {} : { value: row.value }),
    status: row.status,
    isExempt: row.isExempt,
    note: row.note,
    savedAt: row.savedAt.toISOString(),
    savedBy: row.savedBy,
    byOfficer: row.byOfficer,
    ...(row.fileName === '' ? {} : { file: row.fileName }),
  };
}

/** The newest save of each period, oldest period first. */
function currentOf(history: readonly SaveRow[]): SaveRow[] {
  const newest = new Map<number, SaveRow>();
  for (const row of history) {
    const known = newest.get(row.fromMonth);
    if (known === undefined || row.number > known.number) newest.set(row.fromMonth, row);
  }
  return [...newest.values()].sort((one, other) => one.fromMonth - other.fromMonth);
}

/** An indicator's figures as a series, with the history that the actor may read. */
export async function readFigures(read: Read, actor: Actor, slug: string) {
  const { partnershipId } = actor;
  const [row] = await findReturnIndicators(read, { partnershipId, slug });
  if (row === undefined) throw new ProblemError('not-found');
  const owner = { ownerAgencyId: row.agencyId };
  authorise(actor, 'returns:read', owner);
  const history = await findReturnHistory(read, { partnershipId, slug });
  const current = currentOf(history);
  const given = current.flatMap((each) =>
    each.value === null ? [] : [{ ...saveOf(each), value: each.value }],
  );
  const indicator = indicatorView(row);
  if (can(actor, 'returns:read-exempt', owner)) {
    return { indicator, figures: given, leftOut: 0, history: history.map(saveOf) };
  }
  // A figure that is exempt now is not to be read from how it once stood either.
  const exempt = new Set(current.filter((each) => each.isExempt).map((each) => each.fromMonth));
  const open = publicFigures(history).figures.filter((each) => !exempt.has(each.fromMonth));
  return { indicator, ...publicFigures(given), history: open.map(saveOf) };
}
