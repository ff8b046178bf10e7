import type { ReturnCell, ReturnDraftCell, ReturnView } from '@ragstone/contract/returns';
import { type Actor, can } from '@ragstone/domain/access/policy';
import { touchesPeriod } from '@ragstone/domain/figures/annotation';
import { financialYearOfDate } from '@ragstone/domain/time/civil-date';
import { financialYearOf } from '@ragstone/domain/time/month';
import { financialYearPeriod, parsePeriodKey, withYearBefore } from '@ragstone/domain/time/period';
import { financialYearLabel, parseFinancialYearLabel } from '@ragstone/domain/time/period-label';
import { noteText } from '../../db/figures/figure-texts.ts';
import type { Read } from '../../db/read.ts';
import { findReturnFigures } from '../../db/return-figures.ts';
import {
  findReturnIndicators,
  type IndicatorRow,
  indicatorView,
} from '../../db/return-indicators.ts';
import { findReturnNotes, isAbout, type ReturnNote } from '../../db/return-notes.ts';
import { byPeriod } from './figures-by-period.ts';
import { holdReturn } from './hold-return.ts';
import { cellsOf } from './return-cells.ts';

type Asked = { agencyId: string; year?: string | undefined; today: string };

const yearOf = ({ period }: ReturnCell): number => {
  const held = parsePeriodKey(period);
  return held === undefined ? 0 : financialYearOf(held.from);
};

/** Years with a period that was asked for, and how many of it are late or missing; newest first. */
function yearsOf(cells: readonly ReturnCell[], today: string) {
  const years = new Map<number, number>([[financialYearOfDate(today), 0]]);
  for (const cell of cells) {
    const open = cell.state === 'late' || cell.state === 'missing' ? 1 : 0;
    years.set(yearOf(cell), (years.get(yearOf(cell)) ?? 0) + open);
  }
  return [...years].sort(([one], [other]) => other - one).map(([year, open]) => ({ year, open }));
}

async function findDraft(read: Read, personId: string, agencyId: string) {
  const sql = `SELECT cells, saved_at AS "savedAt" FROM return_draft
    WHERE person_id = $1::uuid AND agency_id = $2::uuid`;
  const rows = await read<{ cells: ReturnDraftCell[]; savedAt: Date }>(sql, [personId, agencyId]);
  return rows.map(({ cells, savedAt }) => ({ cells, savedAt: savedAt.toISOString() }))[0];
}

/** What to know of an indicator's figures, where they are compared with those of the year before. */
function notesOf(notes: readonly ReturnNote[], row: IndicatorRow, year: number) {
  const compared = withYearBefore(financialYearPeriod(year));
  return notes
    .filter((note) => isAbout(note, row))
    .filter((note) => touchesPeriod(note, compared))
    .map(noteText);
}

/** One agency's return in a financial year: the latest one with a period to fill, unless asked. */
export async function readReturn(read: Read, actor: Actor, asked: Asked): Promise<ReturnView> {
  const { agencyId, today } = asked;
  const { partnershipId, personId } = actor;
  const agency = await holdReturn(read, actor, { agencyId, permission: 'returns:read' });
  const row = { ownerAgencyId: agencyId };
  const mayReadExempt = can(actor, 'returns:read-exempt', row);
  const mayFill = can(actor, 'returns:fill', row);
  const rows = await findReturnIndicators(read, { partnershipId, agencyId });
  const figures = await findReturnFigures(read, { partnershipId, agencyId });
  const notes = await findReturnNotes(read, partnershipId);
  const indicators = rows.map((row) => ({
    row,
    cells: cellsOf({ row, figures: byPeriod(figures, row.id), today, mayReadExempt }),
  }));
  const cells = indicators.flatMap((each) => each.cells);
  const years = yearsOf(cells, today);
  const wanted = parseFinancialYearLabel(asked.year ?? '');
  const latest = years.find(({ year }) => cells.some((cell) => yearOf(cell) === year)) ?? years[0];
  const year = wanted ?? latest?.year ?? financialYearOfDate(today);
  const draft = mayFill ? await findDraft(read, personId, agencyId) : undefined;
  return {
    agency,
    mayFill,
    year: financialYearLabel(year),
    years: years.map((each) => ({ year: financialYearLabel(each.year), open: each.open })),
    leftOut: cells.filter((cell) => yearOf(cell) === year && cell.state === 'withheld').length,
    // An indicator that asked for nothing in that year is left out of its grid.
    indicators: indicators
      .map(({ row, cells }) => ({
        ...indicatorView(row),
        cells: cells.filter((cell) => yearOf(cell) === year),
        notes: notesOf(notes, row, year),
      }))
      .filter((each) => each.cells.length > 0),
    ...(draft === undefined ? {} : { draft }),
  };
}
