import type { Annotation } from '@ragstone/domain/figures/annotation';
import { present, type Read } from './read.ts';

/** A note on partners' counts that stands. */
export type ReturnNote = Annotation & {
  text: string;
  citation: string;
  /** The line of the ready lists that it is about; absent where it is about every figure there is. */
  ready: string | undefined;
};

type Row = Omit<ReturnNote, 'to' | 'ready'> & { to: number | null; ready: string | null };

// A note on all that some area's publisher counts is none on what partners count.
const sql = `
  SELECT a.kind, a.from_month AS "from", a.to_month AS "to", a.text, a.citation, r.ready
  FROM annotation a LEFT JOIN annotation_ready r ON r.annotation_id = a.id
  WHERE a.of_areas = 'every' AND (a.of_indicators = 'every' OR r.ready IS NOT NULL)
    AND NOT EXISTS (SELECT FROM annotation_withdrawal w WHERE w.annotation_id = a.id)
  ORDER BY a.from_month, a.id`;

/** The notes that are about partners' counts, by their first month. */
export async function findReturnNotes(read: Read): Promise<ReturnNote[]> {
  const rows = await read<Row>(sql, []);
  return rows.map(({ to, ready, ...row }) => ({ ...row, to: present(to), ready: present(ready) }));
}
