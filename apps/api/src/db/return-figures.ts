import type { Read } from './read.ts';

/** The current figure of an indicator and period. */
export type FigureRow = {
  indicatorId: string;
  slug: string;
  /** First month of its period, and how many it has. */
  fromMonth: number;
  months: 1 | 3;
  number: number;
  /** `null` where the figure was taken back: the period is without one again. */
  value: number | null;
  status: 'provisional' | 'final';
  isExempt: boolean;
  note: string;
};

const currentSql = `
  SELECT f.indicator_id AS "indicatorId", i.slug, f.from_month AS "fromMonth", f.months, f.number,
    f.value::float8 AS value, f.status, f.is_exempt AS "isExempt", f.note
  FROM return_indicator i JOIN current_return_figure f ON f.indicator_id = i.id
  WHERE i.partnership_id = $1::uuid AND ($2::uuid IS NULL OR i.agency_id = $2::uuid)
    AND ($3::text IS NULL OR i.slug = $3::text)
  ORDER BY i.slug, f.from_month`;

export type FiguresAsked = { partnershipId: string; agencyId?: string; slug?: string };

/**
 * The one read of partners' figures as series: the current figure of each indicator and period, those
 * taken back and exempt ones among them. What is shown to the public goes through `publicFigures`
 * first, and what is shown to a reader through their permission `returns:read-exempt`.
 */
export const findReturnFigures = (read: Read, asked: FiguresAsked): Promise<FigureRow[]> =>
  read<FigureRow>(currentSql, [asked.partnershipId, asked.agencyId ?? null, asked.slug ?? null]);

/** A figure that has a value. */
export type GivenFigure = FigureRow & { value: number };

export const isGiven = (row: FigureRow): row is GivenFigure => row.value !== null;

/** One save of a figure, with who did it. */
export type SaveRow = FigureRow & {
  savedAt: Date;
  savedBy: string;
  byOfficer: boolean;
  fileName: string;
};

const historySql = `
  SELECT f.indicator_id AS "indicatorId", i.slug, f.from_month AS "fromMonth", f.months, f.number,
    f.value::float8 AS value, f.status, f.is_exempt AS "isExempt", f.note, f.saved_at AS "savedAt",
    p.name AS "savedBy", f.by_officer AS "byOfficer", f.file_name AS "fileName"
  FROM return_indicator i
  JOIN return_figure f ON f.indicator_id = i.id
  JOIN person p ON p.id = f.saved_by
  WHERE i.partnership_id = $1::uuid AND i.slug = $2::text
  ORDER BY f.saved_at DESC, f.from_month DESC, f.number DESC`;

/** Everything that was ever saved of an indicator, newest first. */
export const findReturnHistory = (
  read: Read,
  { partnershipId, slug }: { partnershipId: string; slug: string },
): Promise<SaveRow[]> => read<SaveRow>(historySql, [partnershipId, slug]);
