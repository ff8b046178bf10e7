import { stagingTable } from '../staging.ts';

/** What a check of published figures sets aside. */
export type Staging = {
  /** Every figure: numbers of area, indicator and period, count or rate, and the row it stands in. */
  figures: string;
  /** What the numbers of areas stand for. */
  areas: string;
  /** What the numbers of indicators stand for; one without id comes with the files. */
  indicators: string;
  /** What the numbers of periods stand for. */
  periods: string;
  /** Each area and period that the files hold, with the rows of it. */
  scopes: string;
};

export function stagingOf(importId: string): Staging {
  const table = (name: string) => stagingTable(importId, name);
  return {
    figures: table('figures'),
    areas: table('areas'),
    indicators: table('indicators'),
    periods: table('periods'),
    scopes: table('scopes'),
  };
}

/** The figures with their areas and periods; an indicator that is new has only its number. */
export const figuresOf = ({ figures, areas, indicators, periods }: Staging) => `(
  SELECT a.area_id, f.indicator, i.indicator_id, p.from_month, p.months, f.measure, f.value, f.status, f.mark
  FROM ${figures} f
  JOIN ${areas} a ON a.number = f.area
  JOIN ${indicators} i ON i.number = f.indicator
  JOIN ${periods} p ON p.number = f.period
)`;
