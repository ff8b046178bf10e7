import { watchMail } from '@ragstone/domain/words/watch-text';
import type { FastifyBaseLogger } from 'fastify';
import type { ReleaseEvent } from '../../db/jobs/watch-key.ts';
import type { Deps } from '../../deps.ts';
import { mailSender, type Sent } from './send-mail.ts';
import { noticeParagraphs } from './stored-notice.ts';
import { mayBeTold } from './touched-watches.ts';

type Due = {
  id: string;
  heading: string;
  paragraphs: unknown;
  email: string;
  partnership: string;
  indicator: string;
  area: string | null;
};

const dueSql = `
  SELECT n.id, n.heading, n.paragraphs, p.email, s.slug AS partnership, i.slug AS indicator, a.code AS area
  FROM watch_notice n JOIN watch w ON w.id = n.watch_id JOIN indicator i ON i.id = w.indicator_id
  LEFT JOIN area a ON a.id = w.area_id JOIN partnership s ON s.id = w.partnership_id
  JOIN person p ON p.id = w.person_id
  JOIN membership m ON m.person_id = w.person_id AND m.partnership_id = w.partnership_id
  WHERE n.release_id = $1 AND n.event = $2 AND n.mail = 'waiting' AND ${mayBeTold}
  ORDER BY n.id`;

// Whoever has written this sends the mail, and nobody else: it goes out once at most.
const claimSql = `
  UPDATE watch_notice SET mail = 'begun', tries = tries + 1 WHERE id = $1 AND mail = 'waiting'`;

const endSql: Record<Sent['outcome'], string | undefined> = {
  sent: "UPDATE watch_notice SET mail = 'mailed', mailed_at = now() WHERE id = $1",
  refused: "UPDATE watch_notice SET mail = 'waiting' WHERE id = $1",
  'no-answer': "UPDATE watch_notice SET mail = 'waiting' WHERE id = $1",
  unknown: undefined,
};

const giveUpSql = `
  UPDATE watch_notice SET mail = 'failed' WHERE release_id = $1 AND event = $2 AND mail = 'waiting'`;

/** The address of the figures and of the watches, as the owner opens them. */
function linksOf({ partnership, indicator, area }: Due, origin: string) {
  const here = `${origin}/p/${partnership}`;
  const search = area === null ? '' : `?area=${encodeURIComponent(area)}`;
  return {
    view: `${here}/indicators/${encodeURIComponent(indicator)}${search}`,
    watches: `${here}/saved-views`,
  };
}

/** How the mails of one event went, and whether some are still to be sent. */
export type Mailing = { isDone: boolean };

/**
 * Mails what is to be told of a release to whoever may still be told, one after another. A server that
 * does not answer is not asked again this time.
 */
export async function mailNotices(
  { db, config }: Deps,
  { releaseId, event }: ReleaseEvent,
  { log, signal }: { log: FastifyBaseLogger; signal: AbortSignal },
): Promise<Mailing> {
  const { pool } = db;
  const { mail, publicUrl } = config;
  if (mail === undefined || publicUrl === undefined) return { isDone: true };
  const { rows } = await pool.query<Due>(dueSql, [releaseId, event]);
  const send = mailSender(mail);
  let isDone = true;
  for (const due of rows) {
    if (signal.aborted) return { isDone: false };
    if ((await pool.query(claimSql, [due.id])).rowCount !== 1) continue;
    const paragraphs = noticeParagraphs.parse(due.paragraphs);
    const links = linksOf(due, publicUrl.origin);
    const written = watchMail({ heading: due.heading, paragraphs }, links);
    const sent = await send({ to: due.email, ...written });
    const ended = endSql[sent.outcome];
    if (ended !== undefined) await pool.query(ended, [due.id]);
    if (sent.outcome === 'sent') continue;
    log.warn({ noticeId: due.id, outcome: sent.outcome, code: sent.code }, 'mail not sent');
    if (sent.outcome !== 'unknown') isDone = false;
    if (sent.outcome === 'no-answer') break;
  }
  return { isDone };
}

/** Records that the mails of an event that still wait will not be sent. */
export async function giveUpMails({ db }: Deps, { releaseId, event }: ReleaseEvent): Promise<void> {
  await db.pool.query(giveUpSql, [releaseId, event]);
}
