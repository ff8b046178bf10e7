import { v7 as uuidv7 } from 'uuid';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Transaction } from './client.ts';

export type AuditEvent = {
  partnershipId?: string | undefined;
  personId?: string | undefined;
  /** What was done, as `subject:verb`: `report:submit`, `import:accept`. */
  action: `${string}:${string}`;
  subject: string;
  subjectId: string;
  before?: Prisma.InputJsonValue | undefined;
  after?: Prisma.InputJsonValue | undefined;
};

/** Writes who did what, in the transaction that does it. Never a password, token or its hash. */
export async function audit(tx: Transaction, event: AuditEvent): Promise<void> {
  await tx.auditEvent.create({
    data: {
      id: uuidv7(),
      partnershipId: event.partnershipId ?? null,
      personId: event.personId ?? null,
      action: event.action,
      subject: event.subject,
      subjectId: event.subjectId,
      ...(event.before === undefined ? {} : { before: event.before }),
      ...(event.after === undefined ? {} : { after: event.after }),
    },
  });
}
