import type { Browser } from './browser.ts';

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
