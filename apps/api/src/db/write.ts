import type { Actor } from '@ragstone/domain/access/policy';
import type { Deps } from '../deps.ts';
import { type AuditEvent, audit } from './audit.ts';
import type { Transaction } from './client.ts';
import { readInstallation } from './installation.ts';
import { type Read, readIn } from './read.ts';

export type Write = {
  tx: Transaction;
  read: Read;
  actor: Actor;
  /** The product's date and time: in a demonstration those of its standing date. */
  today: string;
  now: Date;
};

/** Does one piece of work in one transaction: all of it or nothing. */
export async function inTransaction<T>(
  { db, clock }: Deps,
  actor: Actor,
  work: (write: Write) => Promise<T>,
): Promise<T> {
  const { today, now } = await readInstallation(db.prisma, clock);
  return db.prisma.$transaction((tx) => work({ tx, read: readIn(tx), actor, today, now }));
}

type Done = Pick<AuditEvent, 'action' | 'subject' | 'subjectId'> & {
  before?: object;
  after: object;
};

/** Tells the audit log what the actor has done, in the transaction that does it. */
export function auditWrite({ tx, actor }: Write, done: Done): Promise<void> {
  const { partnershipId, personId } = actor;
  const { before, after, ...event } = done;
  const rows = { after: plain(after), ...(before === undefined ? {} : { before: plain(before) }) };
  return audit(tx, { ...event, ...rows, partnershipId, personId });
}

/** The row as JSON will keep it: without what is `undefined`. */
const plain = (row: object): NonNullable<AuditEvent['after']> => JSON.parse(JSON.stringify(row));
