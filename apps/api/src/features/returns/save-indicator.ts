import type { ReturnIndicator } from '@ragstone/contract/return-fields';
import type { Actor } from '@ragstone/domain/access/policy';
import type { Fault } from '@ragstone/domain/fault';
import { monthLabel } from '@ragstone/domain/time/period-label';
import { v7 as uuidv7 } from 'uuid';
import { findAgencyNames } from '../../db/agency-names.ts';
import type { Read } from '../../db/read.ts';
import {
  findReturnIndicators,
  type IndicatorRow,
  indicatorView,
} from '../../db/return-indicators.ts';
import { auditWrite, inTransaction, type Write } from '../../db/write.ts';
import type { Deps } from '../../deps.ts';
import { ProblemError, refuseFaults } from '../../http/problem.ts';
import { columnsOf, faultsInFields, type IndicatorFields } from './indicator-columns.ts';
import { slugOf } from './indicator-slug.ts';

/** What is wrong with the fields beside what the partnership has already. */
async function faultsBeside(
  read: Read,
  partnershipId: string,
  asked: IndicatorFields & { slug?: string },
): Promise<Fault[]> {
  const faults = faultsInFields(asked);
  const agencies = await findAgencyNames(read, partnershipId);
  if (!agencies.has(asked.agencyId)) {
    faults.push({ pointer: '/agencyId', message: 'Choose an agency of this partnership' });
  }
  const rows = await findReturnIndicators(read, { partnershipId });
  const label = asked.label.trim().toLowerCase();
  if (rows.some((row) => row.slug !== asked.slug && row.label.toLowerCase() === label)) {
    faults.push({ pointer: '/label', message: 'There is an indicator of this name already' });
  }
  return faults;
}

/** Adds an indicator under an address of its own and answers its row. */
export async function insertIndicator(
  write: Write,
  fields: IndicatorFields,
  ready = '',
): Promise<IndicatorRow> {
  const { tx, read, actor } = write;
  const { partnershipId } = actor;
  const rows = await findReturnIndicators(read, { partnershipId });
  const slug = slugOf(fields.label, new Set(rows.map((row) => row.slug)));
  const id = uuidv7();
  const data = { id, partnershipId, slug, ready, ...columnsOf(fields) };
  await tx.returnIndicator.create({ data });
  const [row] = await findReturnIndicators(read, { partnershipId, slug });
  if (row === undefined) throw new ProblemError('not-found');
  const event = {
    action: 'return-indicator:add',
    subject: 'return-indicator',
    subjectId: id,
  } as const;
  await auditWrite(write, { ...event, after: indicatorView(row) });
  return row;
}

export function addIndicator(
  deps: Deps,
  actor: Actor,
  fields: IndicatorFields,
): Promise<ReturnIndicator> {
  return inTransaction(deps, actor, async (write) => {
    refuseFaults(await faultsBeside(write.read, actor.partnershipId, fields));
    return indicatorView(await insertIndicator(write, fields));
  });
}

type Edit = IndicatorFields & { slug: string; version: number };

/** Figures that are held stay within the periods that are asked for, and keep their frequency. */
async function faultsBesideFigures(read: Read, row: IndicatorRow, edit: Edit): Promise<Fault[]> {
  if (row.figures === 0) return [];
  const { fromMonth, toMonth } = columnsOf(edit);
  const sql = `SELECT min(from_month) AS first, max(from_month + months - 1) AS last
    FROM current_return_figure WHERE indicator_id = $1::uuid`;
  const [held] = await read<{ first: number; last: number }>(sql, [row.id]);
  if (held === undefined) return [];
  const faults: Fault[] = [];
  if (edit.months !== row.months) {
    const message = 'It has figures, so its frequency stays. End it and define another.';
    faults.push({ pointer: '/months', message });
  }
  if (fromMonth > held.first) {
    const message = `It has a figure from ${monthLabel(held.first)} on`;
    faults.push({ pointer: '/from', message });
  }
  if (toMonth !== null && toMonth < held.last) {
    faults.push({ pointer: '/to', message: `It has a figure up to ${monthLabel(held.last)}` });
  }
  return faults;
}

export function saveIndicator(deps: Deps, actor: Actor, edit: Edit): Promise<ReturnIndicator> {
  const { partnershipId } = actor;
  const { slug, version } = edit;
  return inTransaction(deps, actor, async (write) => {
    const { tx, read } = write;
    const load = async () => (await findReturnIndicators(read, { partnershipId, slug }))[0];
    const row = await load();
    if (row === undefined) throw new ProblemError('not-found');
    if (row.version !== version) throw new ProblemError('stale', { current: indicatorView(row) });
    const besides = await faultsBeside(read, partnershipId, edit);
    refuseFaults([...besides, ...(await faultsBesideFigures(read, row, edit))]);
    const changed = await tx.returnIndicator.updateMany({
      where: { id: row.id, version },
      data: { ...columnsOf(edit), version: version + 1 },
    });
    const after = await load();
    if (changed.count === 0 || after === undefined) {
      throw new ProblemError('stale', { current: after && indicatorView(after) });
    }
    const event = {
      action: 'return-indicator:save',
      subject: 'return-indicator',
      subjectId: row.id,
    } as const;
    await auditWrite(write, { ...event, before: indicatorView(row), after: indicatorView(after) });
    return indicatorView(after);
  });
}
