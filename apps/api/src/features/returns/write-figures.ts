import type { AgencyName } from '@ragstone/contract/plan-fields';
import { periodKey } from '@ragstone/domain/time/period';
import type { FigureRow } from '../../db/return-figures.ts';
import type { IndicatorRow } from '../../db/return-indicators.ts';
import { auditWrite, type Write } from '../../db/write.ts';
import type { NewFigure } from './judge-figure.ts';

/** A figure that has been judged sound and says something new. */
export type SoundFigure = { row: IndicatorRow; figure: NewFigure; held: FigureRow | undefined };

const storyOf = ({ row, figure, held }: SoundFigure) => {
  const place = { indicator: row.slug, period: periodKey(figure.period) };
  const { value, status, isExempt, note } = figure;
  const before =
    held === undefined
      ? undefined
      : { value: held.value, status: held.status, isExempt: held.isExempt, note: held.note };
  return { before: { ...place, ...before }, after: { ...place, value, status, isExempt, note } };
};

/**
 * Adds figures to the history of a return, with one event for all of them, and lets go of the
 * person's draft. Whoever writes holds the return, so that numbers follow each other.
 */
export async function writeFigures(
  write: Write,
  {
    agency,
    figures,
    fileName,
  }: { agency: AgencyName; figures: readonly SoundFigure[]; fileName: string },
): Promise<void> {
  const { tx, actor, now } = write;
  await tx.returnDraft.deleteMany({ where: { personId: actor.personId, agencyId: agency.id } });
  if (figures.length === 0) return;
  await tx.returnFigure.createMany({
    data: figures.map(({ row, figure, held }) => ({
      indicatorId: row.id,
      fromMonth: figure.period.from,
      months: row.months,
      number: (held?.number ?? 0) + 1,
      value: figure.value ?? null,
      status: figure.status,
      isExempt: figure.isExempt,
      note: figure.note.trim(),
      savedAt: now,
      savedBy: actor.personId,
      byOfficer: actor.role === 'officer',
      fileName,
    })),
  });
  const stories = figures.map(storyOf);
  await auditWrite(write, {
    action: 'return:save',
    subject: 'agency',
    subjectId: agency.id,
    before: { figures: stories.map(({ before }) => before) },
    after: { figures: stories.map(({ after }) => after), ...(fileName !== '' && { fileName }) },
  });
}
