import type { ImportView } from '@ragstone/contract/imports';
import { dateText } from '../../db/civil-date.ts';
import type { Transaction } from '../../db/client.ts';
import { ProblemError } from '../../http/problem.ts';
import { checksAhead } from './checks-ahead.ts';
import { storedReport } from './import-row.ts';

const included = {
  uploads: { orderBy: { position: 'asc' } },
  person: { select: { name: true } },
} as const;

const findRow = (tx: Transaction, id: string) =>
  tx.import.findUnique({ where: { id }, include: included });

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

const viewOf = (row: Row, ahead?: number): ImportView => ({
  id: row.id,
  version: row.version,
  state: row.state as ImportView['state'], // held by a check of the table
  createdAt: row.createdAt.toISOString(),
  ...(row.person !== null && { startedBy: row.person.name }),
  ...(row.publishedOn !== null && { publishedOn: dateText(row.publishedOn) }),
  files: row.uploads.map(({ position, name, bytes, sha256 }) => ({
    position,
    name,
    bytes: Number(bytes),
    isWhole: sha256 !== null,
  })),
  bytesDone: Number(row.bytesDone),
  bytesTotal: Number(row.bytesTotal),
  rowsDone: Number(row.rowsDone),
  tries: row.tries,
  ...(ahead !== undefined && { ahead }),
  ...(row.report !== null && { report: storedReport.parse(row.report) }),
  ...(row.releaseId !== null && { release: row.releaseId }),
});

type Asked = { importId: string; partnershipId: string | undefined };

/** An import of the partnership; those of another are not found. */
export async function loadImport(tx: Transaction, asked: Asked): Promise<ImportView> {
  const row = await findRow(tx, asked.importId);
  if (row === null || (row.partnershipId ?? undefined) !== asked.partnershipId) {
    throw new ProblemError('not-found');
  }
  return viewOf(row, row.state === 'checking' ? (await checksAhead(tx)).get(row.id) : undefined);
}

const unfinished = ['uploading', 'checking', 'checked', 'refused', 'failed'];

export async function listUnfinished(tx: Transaction, partnershipId: string) {
  const rows = await tx.import.findMany({
    where: { partnershipId, state: { in: unfinished } },
    include: included,
    orderBy: { createdAt: 'desc' },
  });
  const ahead = await checksAhead(tx);
  return rows.map((row) => viewOf({ ...row, report: null }, ahead.get(row.id)));
}

export const countUnfinished = (tx: Transaction, partnershipId: string): Promise<number> =>
  tx.import.count({ where: { partnershipId, state: { in: unfinished } } });
