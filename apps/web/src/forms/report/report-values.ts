import type { Report, ReportBody } from '@ragstone/contract/progress';
import { isUnderWay, type Lifecycle } from '@ragstone/domain/plan/lifecycle';
import type { Rag } from '@ragstone/domain/plan/rag';
import { isCivilDate } from '@ragstone/domain/time/civil-date';

/** The action that a report is written on, and what was said before. */
export type ReportedOn = {
  part: Report['part'];
  lifecycle: Lifecycle;
  rag?: Rag | undefined;
  lastReport?: Report | undefined;
  report?: Report | undefined;
};

/** A report as its form holds it. */
export type ReportValues = {
  lifecycle: Lifecycle;
  proposedRag: Rag | undefined;
  doneText: string;
  nextText: string;
  correctiveText: string;
  correctiveOn: string;
  noChange: boolean;
  noChangeReason: string;
};

/** What was written so far; a RAG is never carried over, it is chosen each quarter. */
export function valuesOf(report: Report | undefined, lifecycle: Lifecycle): ReportValues {
  return {
    lifecycle: report?.lifecycle ?? lifecycle,
    proposedRag: report?.proposedRag,
    doneText: report?.doneText ?? '',
    nextText: report?.nextText ?? '',
    correctiveText: report?.correctiveText ?? '',
    correctiveOn: report?.correctiveOn ?? '',
    noChange: report?.noChange ?? false,
    noChangeReason: report?.noChangeReason ?? '',
  };
}

/** The values for "no change": status and RAG as confirmed last, with what brings it back. */
export function unchanged(values: ReportValues, { lifecycle, rag, lastReport }: ReportedOn) {
  return {
    ...values,
    noChange: true,
    lifecycle,
    proposedRag: rag ?? values.proposedRag,
    correctiveText: values.correctiveText || (lastReport?.correctiveText ?? ''),
    correctiveOn: values.correctiveOn || (lastReport?.correctiveOn ?? ''),
  };
}

/** Whether the form asks what brings it back to green. */
export const asksForCorrective = ({ lifecycle, proposedRag }: ReportValues): boolean =>
  isUnderWay(lifecycle) && proposedRag !== undefined && proposedRag !== 'green';

/** A report as the API takes it: only what its part and stage may say. */
export function bodyOf(values: ReportValues, part: Report['part']): ReportBody {
  const { noChange, doneText, nextText, noChangeReason } = values;
  const texts = noChange
    ? { doneText: '', nextText: '', noChangeReason }
    : { doneText, nextText, noChangeReason: '' };
  const nothing = { correctiveText: '', noChange, ...texts };
  if (part === 'support') return nothing;
  const { lifecycle, proposedRag, correctiveText, correctiveOn } = values;
  const rag = isUnderWay(lifecycle) && proposedRag !== undefined ? { proposedRag } : {};
  if (!asksForCorrective(values)) return { ...nothing, lifecycle, ...rag };
  const on = correctiveOn === '' ? {} : { correctiveOn };
  return { ...nothing, lifecycle, ...rag, correctiveText, ...on };
}

/** The same for a draft, which keeps everything typed but half a date. */
export function draftOf(values: ReportValues, part: Report['part']): ReportBody {
  const { correctiveOn: _, ...body } = bodyOf(values, part);
  const kept = { doneText: values.doneText, nextText: values.nextText };
  const reason = { noChangeReason: values.noChangeReason };
  if (part === 'support') return { ...body, ...kept, ...reason };
  const { correctiveText, correctiveOn } = values;
  const on = isCivilDate(correctiveOn) ? { correctiveOn } : {};
  return { ...body, ...kept, ...reason, correctiveText, ...on };
}

/** Whether a saved report says just what these values would save as a draft. */
export function isHeldBy(saved: Report, values: ReportValues): boolean {
  const { part } = saved;
  const held = draftOf(valuesOf(saved, values.lifecycle), part);
  return JSON.stringify(held) === JSON.stringify(draftOf(values, part));
}
