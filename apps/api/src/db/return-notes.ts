import type { Annotation } from '@ragstone/domain/figures/annotation';
import { present, type Read } from './read.ts';

/** A note on partners' counts that stands. */
export type ReturnNote = Annotation & {
  text: string;
  citation: string;
  /** The line of the ready lists that it is about. */
  ready: string | undefined;
  /** The partnership's own indicator that it is about. With neither, it is about every figure there is. */
  indicatorId: string | undefined;
};

type Row = Omit<ReturnNote, 'to' | 'ready' | 'indicatorId'> & {
  to: number | null;
  ready: string | null;
  indicatorId: string | null;
};

// A note on all that some area's publisher counts is none on what partners count. One on a partnership's
// own returns is that partnership's alone.
const sql = `
  SELECT a.kind, a.from_month AS "from", a.to_month AS "to", a.text, a.citation, r.ready,
    o.indicator_id AS "indicatorId"
  FROM annotation a
  LEFT JOIN annotation_ready r ON r.annotation_id = a.id
  LEFT JOIN annotation_return o ON o.annotation_id = a.id AND o.partnership_id = $1::uuid
  WHERE a.of_areas = 'every'
    AND (a.of_indicators = 'every' OR r.ready IS NOT NULL OR o.indicator_id IS NOT NULL)
    AND NOT EXISTS (SELECT FROM annotation_withdrawal w WHERE w.annotation_id = a.id)
  ORDER BY a.from_month, a.id`;

/** The notes that are about a partnership's returns, by their first month. */
export async function findReturnNotes(read: Read, partnershipId: string): Promise<ReturnNote[]> {
  const rows = await read<Row>(sql, [partnershipId]);
  return rows.map(({ to, ready, indicatorId, ...row }) => ({
    ...row,
    to: present(to),
    ready: present(ready),
    indicatorId: present(indicatorId),
  }));
}

/** Whether a note is about an indicator: by itself, by its line of a ready list, or as every one is. */
export const isAbout = (note: ReturnNote, row: { id: string; ready: string }): boolean =>
  note.indicatorId === undefined
    ? note.ready === undefined || note.ready === row.ready
    : note.indicatorId === row.id;
