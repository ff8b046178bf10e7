import type { ReportBody } from '@ragstone/contract/progress';
import { isBlank } from '@ragstone/domain/fault';
import { dateValueOrNull } from '../../db/civil-date.ts';

/** A report's texts as the table holds them. Ends are trimmed only where nothing else is said. */
export const reportColumns = (body: ReportBody) => ({
  lifecycle: body.lifecycle ?? null,
  proposedRag: body.proposedRag ?? null,
  doneText: textOf(body.doneText),
  nextText: textOf(body.nextText),
  correctiveText: textOf(body.correctiveText),
  correctiveOn: dateValueOrNull(body.correctiveOn),
  noChange: body.noChange,
  noChangeReason: textOf(body.noChangeReason),
});

/** A draft keeps the blank at its end: its writer is in the middle of a sentence. */
const textOf = (text: string) => (isBlank(text) ? '' : text);
