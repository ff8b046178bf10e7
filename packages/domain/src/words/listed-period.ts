import { financialYearOf, quarterOf } from '../time/month.ts';
import { kindOfPeriod, type Period } from '../time/period.ts';
import { periodLabel, quarterLabel } from '../time/period-label.ts';

/** A period as a list of periods has it: a quarter with its number, any other as a heading names it. */
export const listedPeriodLabel = (period: Period): string =>
  kindOfPeriod(period) === 'quarter'
    ? quarterLabel(financialYearOf(period.from), quarterOf(period.from))
    : periodLabel(period);
