import type { Actor } from '@ragstone/domain/access/policy';
import { readInstallation } from '../../../db/installation.ts';
import type { Deps } from '../../../deps.ts';
import { ProblemError, refuseFaults } from '../../../http/problem.ts';
import { storedReport } from '../import-row.ts';
import { loadImport } from '../queries.ts';
import { publishedOnFault } from '../questions.ts';
import { isStaged } from '../staging.ts';
import { compareAreas } from './compare-areas.ts';
import { stagingOf } from './stage-areas.ts';

type Asked = { importId: string; version: number; midYear: number };

// Taken first, as an accept does: neither then waits for what the other has.
const holdQuery = `
  SELECT FROM import WHERE id = $1 AND version = $2 AND state = 'checked' FOR UPDATE`;
const saveQuery = 'UPDATE import SET report = $2, version = version + 1 WHERE id = $1';

/** Says of which mid-year the estimates of a file are that does not say it, and compares again. */
export async function setMidYear(deps: Deps, actor: Actor, asked: Asked): Promise<void> {
  const { prisma, pool } = deps.db;
  const { partnershipId } = actor;
  const { importId, version, midYear } = asked;
  const row = await prisma.import.findFirst({ where: { id: importId, partnershipId } });
  if (row === null) throw new ProblemError('not-found');
  const report = row.report === null ? undefined : storedReport.parse(row.report);
  const isAsked = report?.questions.some(({ kind }) => kind === 'mid-year') ?? false;
  if (row.state !== 'checked' || report?.kind !== 'areas' || !isAsked) {
    throw new ProblemError('conflict', { detail: 'The files say of which year they are.' });
  }
  const { today } = await readInstallation(prisma, deps.clock);
  const message = publishedOnFault(report.publishedOn, { months: [`${midYear}-06`], today });
  refuseFaults(message === undefined ? [] : [{ pointer: '/midYear', message }]);
  if (!(await isStaged(prisma, importId))) {
    throw new ProblemError('conflict', { detail: 'The check was lost. Check again.' });
  }
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const isCurrent = (await client.query(holdQuery, [importId, version])).rowCount === 1;
    if (!isCurrent) {
      const current = await loadImport(prisma, { importId, partnershipId });
      throw new ProblemError('stale', { current });
    }
    const { estimates } = stagingOf(importId);
    await client.query(`UPDATE ${estimates} SET year = $1 WHERE NOT is_told`, [midYear]);
    const parts = await compareAreas(client, importId);
    const questions = report.questions.map((each) =>
      each.kind === 'mid-year' ? { ...each, midYear } : each,
    );
    const changed = JSON.stringify({ ...report, parts, questions });
    await client.query(saveQuery, [importId, changed]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
