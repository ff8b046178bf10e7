import { expect } from 'vitest';
import { reportOf } from '../plan.ts';
import type { Browser } from './browser.ts';
import { rowsOf } from './crashable.ts';

/** A row that people save, with the words that tell one save of it from another. */
export type SavedRow = {
  path: string;
  bodyOf: (words: string) => object;
  /** Its audit events, as a condition in SQL, and the field of theirs that holds the words. */
  events: string;
  field: string;
  /** The version of its first audit event. */
  firstVersion: number;
};

/** An agency, saved by its name. */
export const agencyRow = (id: string): SavedRow => ({
  path: `agencies/${id}`,
  bodyOf: (name) => ({ name, shortName: 'KP', kind: 'responsible-authority' }),
  events: `action = 'agency:save' AND subject_id = '${id}'`,
  field: 'name',
  firstVersion: 2,
});

/** The lead agency's report on an action of 2026-27, saved by what was done. */
export const reportRow = (reference: string): SavedRow => ({
  path: `plans/2026-27/actions/${reference}/report`,
  bodyOf: (doneText) => reportOf({ doneText }),
  events: `action = 'report:save' AND after ->> 'reference' = '${reference}'`,
  field: 'doneText',
  firstVersion: 1,
});

/** What the server has said is saved: it may never be lost. */
export type Acknowledged = { row: SavedRow; version: number; words: string };

const present = ({ body }: { body: Record<string, unknown> }) =>
  body['current'] as Record<string, unknown> | undefined;

/**
 * Saves one row again and again, each time on the version that this writer saw last, until it is
 * over. A refusal brings the present version; a server that is away is asked again.
 */
export async function keepWriting(
  { ask, row, name }: { ask: Browser; row: SavedRow; name: string },
  {
    isOver,
    onSaved,
    onStrange,
  }: {
    isOver: () => boolean;
    onSaved: (saved: Acknowledged) => void;
    /** Fails with what the server knows of an answer that nobody should get. */
    onStrange: (problem: Record<string, unknown>) => never;
  },
): Promise<void> {
  let version: unknown = row.firstVersion === 1 ? undefined : row.firstVersion - 1;
  for (let save = 1; !isOver(); save += 1) {
    const words = `${name}, save ${save}`;
    const reply = await ask('PUT', row.path, { ...row.bodyOf(words), version });
    if (reply === undefined || reply.status === 503) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      continue;
    }
    if (![200, 409].includes(reply.status)) onStrange(reply.body);
    const isSaved = reply.status === 200;
    version = (isSaved ? reply.body : present(reply))?.['version'];
    if (isSaved) onSaved({ row, version: Number(version), words });
  }
}

/** Everything that was ever saved of a row, in the order of its versions. */
const historyOf = (url: string, row: SavedRow) =>
  rowsOf<{ version: number; words: string }>(
    url,
    `SELECT (after ->> 'version')::integer AS version, after ->> '${row.field}' AS words
     FROM audit_event WHERE ${row.events} ORDER BY 1`,
  );

/** Each row has every version once, and those that were acknowledged with their words. */
export async function expectKept(
  url: string,
  asked: { rows: Iterable<SavedRow>; acknowledged: readonly Acknowledged[]; moreThan: number },
): Promise<void> {
  for (const row of new Set(asked.rows)) {
    const history = await historyOf(url, row);
    expect(history.map(({ version }) => version)).toEqual(
      history.map((_, at) => row.firstVersion + at),
    );
    const kept = new Map(history.map(({ version, words }) => [version, words]));
    const promised = asked.acknowledged.filter((each) => each.row === row);
    expect(promised.length).toBeGreaterThan(asked.moreThan);
    for (const { version, words } of promised) expect(kept.get(version)).toBe(words);
  }
}
