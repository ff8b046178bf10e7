import type { FigureNote, Touched } from '@ragstone/domain/figures/annotation';
import type { Month } from '@ragstone/domain/time/month';
import type { Period } from '@ragstone/domain/time/period';
import type pg from 'pg';

/** A note that stands, as a reader is shown it. */
export type Note = FigureNote & { id: string; text: string; citation: string };

/** A row of `annotations_on`; `null` in place of a list is every area or indicator. */
export type NoteRow = {
  id: string;
  kind: Note['kind'];
  from: Month;
  to: Month | null;
  text: string;
  citation: string;
  areas: number[] | null;
  indicators: number[] | null;
};

/** The columns of a row as JSON, for statements that ask `annotations_on` among other things. */
export const noteAsJson = `json_build_object('id', id, 'kind', kind, 'from', from_month,
  'to', to_month, 'text', text, 'citation', citation, 'areas', area_ids, 'indicators', indicator_ids)`;

const touched = (keys: number[] | null): Touched => (keys === null ? 'every' : new Set(keys));

export const noteOf = ({ areas, indicators, to, ...row }: NoteRow): Note => ({
  ...row,
  ...(to === null ? {} : { to }),
  areas: touched(areas),
  indicators: touched(indicators),
});

/** The figures about which notes are asked, by the keys of areas and indicators. */
export type NotesAsked = {
  areas: readonly number[];
  indicators: readonly number[];
  period: Period;
};

/**
 * The notes that stand and touch any of these figures, by their first month. What `unusableBy` and
 * `notesAbout` of the domain answer from.
 */
export async function readNotes(client: pg.ClientBase | pg.Pool, asked: NotesAsked) {
  const { areas, indicators, period } = asked;
  const { rows } = await client.query<{ note: NoteRow }>({
    name: 'notes',
    text: `SELECT ${noteAsJson} AS note FROM annotations_on($1, $2, $3, $4)`,
    values: [areas, indicators, period.from, period.to],
  });
  return rows.map(({ note }) => noteOf(note));
}
