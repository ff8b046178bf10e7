import type { ReturnIndicator } from '@ragstone/contract/return-fields';
import type { ReturnIndicator as Rules } from '@ragstone/domain/returns/indicator';
import { monthKey } from '@ragstone/domain/time/month';
import { present, type Read } from './read.ts';

/** An indicator as the database has it, with its owner's names. */
export type IndicatorRow = Omit<Rules, 'toMonth'> & {
  id: string;
  slug: string;
  version: number;
  agencyId: string;
  agencyName: string;
  agencyShortName: string;
  toMonth: number | null;
  ready: string;
  /** Periods that have a figure. */
  figures: number;
};

const sql = `
  SELECT i.id, i.slug, i.version, i.agency_id AS "agencyId", a.name AS "agencyName",
    a.short_name AS "agencyShortName", i.label, i.unit, i.counts, i.polarity, i.denominator, i.months,
    i.decimals, i.from_month AS "fromMonth", i.to_month AS "toMonth", i.due_days AS "dueDays",
    i.is_exempt AS "isExempt", i.ready,
    (SELECT count(DISTINCT f.from_month)::integer FROM return_figure f WHERE f.indicator_id = i.id) AS figures
  FROM return_indicator i JOIN agency a ON a.id = i.agency_id
  WHERE i.partnership_id = $1::uuid AND ($2::uuid IS NULL OR i.agency_id = $2::uuid)
    AND ($3::text IS NULL OR i.slug = $3::text)
  ORDER BY a.name, i.months, i.label`;

export type IndicatorsAsked = { partnershipId: string; agencyId?: string; slug?: string };

/** Indicators of a partnership's returns: of one agency, of one slug, or all. */
export const findReturnIndicators = (read: Read, asked: IndicatorsAsked): Promise<IndicatorRow[]> =>
  read<IndicatorRow>(sql, [asked.partnershipId, asked.agencyId ?? null, asked.slug ?? null]);

/** What the domain's rules need of a row. */
export const rulesOf = (row: IndicatorRow): Rules => ({ ...row, toMonth: present(row.toMonth) });

/** The row as the contract names it. */
export function indicatorView(row: IndicatorRow): ReturnIndicator {
  const { slug, version, label, unit, counts, polarity, denominator, months, decimals } = row;
  const { dueDays, isExempt, ready, figures, fromMonth, toMonth } = row;
  return {
    slug,
    version,
    agency: { id: row.agencyId, name: row.agencyName, shortName: row.agencyShortName },
    label,
    unit,
    counts,
    polarity,
    denominator,
    months,
    decimals,
    from: monthKey(fromMonth),
    ...(toMonth === null ? {} : { to: monthKey(toMonth) }),
    dueDays,
    isExempt,
    ready,
    figures,
  };
}
