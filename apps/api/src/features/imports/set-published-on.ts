import type { Actor } from '@ragstone/domain/access/policy';
import { readInstallation } from '../../db/installation.ts';
import type { Deps } from '../../deps.ts';
import { ProblemError, refuseFaults } from '../../http/problem.ts';
import { basisOf, kindOf, monthsIn } from './import-kind.ts';
import { storedReport } from './import-row.ts';
import { loadImport } from './queries.ts';
import { publishedOnFault } from './questions.ts';
import { isStaged } from './staging.ts';

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
  const message = publishedOnFault(publishedOn, { months: monthsIn(report), today });
  refuseFaults(message === undefined ? [] : [{ pointer: '/publishedOn', message }]);
  if (!(await isStaged(prisma, importId))) {
    throw new ProblemError('conflict', { detail: 'The check was lost. Check again.' });
  }
  const client = await pool.connect();
  try {
    const kind = kindOf(report);
    const changed = {
      ...report,
      ...(await kind.compare(client, { importId, publishedOn })),
      publishedOn,
      publishedFrom: 'given',
      questions: report.questions.filter((each) => each.kind !== 'published-on'),
      basis: await basisOf(client, { kind, importId }),
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
