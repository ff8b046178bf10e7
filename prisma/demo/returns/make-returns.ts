import { periodOf, periodStart } from '@ragstone/domain/returns/indicator';
import { periodsAsked } from '@ragstone/domain/returns/periods';
import type { ReadyIndicator } from '@ragstone/domain/returns/ready/ready-indicator';
import { readyIndicators } from '@ragstone/domain/returns/ready/ready-lists';
import { addDays, lastDayOf } from '@ragstone/domain/time/civil-date';
import { monthKey, monthOf } from '@ragstone/domain/time/month';
import type { Period } from '@ragstone/domain/time/period';
import { idOf } from '../id.ts';
import { agencyId, partnershipId, personId } from '../people/ids.ts';
import { authorFor, type Partnership } from '../people/partnership.ts';
import { standingDate } from '../plan/calendar.ts';
import { randomFor } from '../random.ts';
import type { ReturnFigureRow, ReturnIndicatorRow, ReturnRows } from '../return-rows.ts';
import type { AskedReturn } from './asked.ts';

/** Returns began with the financial year in which the partnership agreed on them. */
const firstMonth = monthOf(2025, 4);
const begunAt = '2025-04-08T10:00:00Z';

function readyOf(key: string): ReadyIndicator {
  const ready = readyIndicators.find((each) => each.key === key);
  if (ready === undefined) throw new Error(`There is no ready indicator ${key}.`);
  return ready;
}

function indicatorRow(partnership: Partnership, asked: AskedReturn): ReturnIndicatorRow {
  const { key, body: _, ...ready } = readyOf(asked.ready);
  return {
    ...ready,
    id: idOf(`return:${partnership.slug}:${key}`, begunAt),
    partnershipId: partnershipId(partnership.slug),
    agencyId: agencyId(partnership, asked.agency),
    slug: key,
    ready: key,
    fromMonth: periodStart(firstMonth, ready.months),
    version: 1,
    createdAt: begunAt,
  };
}

/** How many there were in a period: about the usual, with its growth and what chance does. */
function countOf(asked: AskedReturn, { from }: Period): number {
  const random = randomFor(`return:${asked.ready}:${monthKey(from)}`);
  const expected = asked.usual * (1 + (asked.growth * (from - firstMonth)) / 12);
  return Math.max(0, Math.round(expected + random.normal() * Math.sqrt(expected)));
}

function figureRows(
  partnership: Partnership,
  asked: AskedReturn,
  indicator: ReturnIndicatorRow,
): ReturnFigureRow[] {
  const { person, isOfficer } = authorFor(partnership, asked.agency);
  const periods = periodsAsked(indicator, standingDate);
  const given = periods.slice(0, periods.length - asked.behind);
  return given.flatMap((period, at): ReturnFigureRow[] => {
    const key = monthKey(period.from);
    if (asked.missing?.includes(key)) return [];
    const isProvisional = at >= given.length - asked.provisional;
    const day = addDays(lastDayOf(period.to), Math.min(12, indicator.dueDays));
    const first: ReturnFigureRow = {
      indicatorId: indicator.id,
      fromMonth: period.from,
      number: 1,
      months: indicator.months,
      value: countOf(asked, periodOf(period.from, indicator.months)),
      status: isProvisional ? 'provisional' : 'final',
      isExempt: indicator.isExempt,
      note: '',
      savedAt: `${day}T09:40:00Z`,
      savedBy: personId(person),
      byOfficer: isOfficer,
      fileName: asked.byFile === true ? `return-${key}.xlsx` : '',
    };
    const { corrected } = asked;
    if (corrected?.period !== key) return [first];
    const { by, note } = corrected;
    const savedAt = `${addDays(day, 30)}T11:05:00Z`;
    return [first, { ...first, number: 2, value: first.value + by, note, savedAt }];
  });
}

/** The returns of a partnership: what it asks for, and what its agencies have sent. */
export function makeReturns(partnership: Partnership, asked: readonly AskedReturn[]): ReturnRows {
  const indicators = asked.map((each) => indicatorRow(partnership, each));
  const figures = asked.flatMap((each, at) => {
    const indicator = indicators[at];
    return indicator === undefined ? [] : figureRows(partnership, each, indicator);
  });
  return { indicators, figures };
}
