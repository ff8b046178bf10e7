import type { Actor } from '@ragstone/domain/access/policy';
import { readInstallation } from '../../db/installation.ts';
import type { Deps } from '../../deps.ts';
import { ProblemError, refuseFaults } from '../../http/problem.ts';
import { countMonths } from './cells.ts';
import { basisQuery, compareWithHeld } from './compare.ts';
import { storedReport } from './import-row.ts';
import { loadKnown } from './known.ts';
import { loadImport } from './queries.ts';
import { publishedOnFault } from './questions.ts';
import { isStaged, stagingOf } from './staging.ts';

type Asked = { importId: string; version: number; publishedOn: string };

const saveQuery = `
  UPDATE import SET published_on = $3, report = $4, version = version + 1
  WHERE id = $1 AND version = $2 AND state = 'checked'`;

/** Which release is current goes by this date, so the comparison is made again with it. */
export async function setPublishedOn(deps: Deps, actor: Actor, asked: Asked): Promise<void> {
  const { prisma, pool } = deps.db;
  const { partnershipId } = actor;
  const { importId, publishedOn, version } = asked;
  const row = await prisma.import.findFirst({ where: { id: importId, partnershipId } });
  if (row === null) throw new ProblemError('not-found');
  if (row.state !== 'checked') {
    throw new ProblemError('conflict', { detail: 'The import has not been checked.' });
  }
  const report = storedReport.parse(row.report);
  const { today } = await readInstallation(prisma, deps.clock);
  const months = report.months.map(({ month }) => month);
  const message = publishedOnFault(publishedOn, { months, today });
  refuseFaults(message === undefined ? [] : [{ pointer: '/publishedOn', message }]);
  if (!(await isStaged(prisma, importId))) {
    throw new ProblemError('conflict', { detail: 'The check was lost. Check again.' });
  }
  const client = await pool.connect();
  try {
    const known = await loadKnown(client);
    const staging = stagingOf(importId);
    const counts = await countMonths(client, staging);
    const months = await compareWithHeld(client, { importId, counts, publishedOn, known });
    const basis = await client.query<{ basis: string }>(basisQuery(staging));
    const changed = {
      ...report,
      publishedOn,
      publishedFrom: 'given',
      questions: report.questions.filter(({ kind }) => kind !== 'published-on'),
      months,
      basis: basis.rows[0]?.basis ?? '',
    };
    const saved = await client.query(saveQuery, [
      importId,
      version,
      publishedOn,
      JSON.stringify(changed),
    ]);
    if (saved.rowCount === 1) return;
  } finally {
    client.release();
  }
  throw new ProblemError('stale', {
    current: await loadImport(prisma, { importId, partnershipId }),
  });
}
