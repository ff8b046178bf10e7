import type { Report } from '@ragstone/contract/progress';
import { isCivilDate } from '@ragstone/domain/time/civil-date';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { lifecycleLabels, standingTexts } from '@ragstone/domain/words/rag-text';
import { messagesOf } from '../../messages/define-messages.ts';
import { ConflictPanel, type Difference } from '../conflict-panel.tsx';
import { reportMessages } from './messages.ts';
import { type ReportedOn, type ReportValues, valuesOf } from './report-values.ts';
import type { ReportState } from './use-report.ts';

type Part = keyof ReportValues;

function partsOf(values: ReportValues) {
  const t = messagesOf(reportMessages);
  const { lifecycle, proposedRag, correctiveOn } = values;
  const on = isCivilDate(correctiveOn) ? dateLabel(correctiveOn) : correctiveOn;
  const parts: [Part, string, string][] = [
    [
      'proposedRag',
      t.howIsItGoing,
      proposedRag === undefined ? '' : standingTexts[proposedRag].word,
    ],
    ['lifecycle', t.lifecycle, lifecycleLabels[lifecycle]],
    ['doneText', t.done, values.doneText],
    ['nextText', t.next, values.nextText],
    ['correctiveText', t.corrective, values.correctiveText],
    ['correctiveOn', t.correctiveOn, on],
    ['noChangeReason', t.reason, values.noChangeReason],
  ];
  return parts;
}

function differencesIn(yours: ReportValues, saved: ReportValues): Difference<Part>[] {
  const theirs = partsOf(saved);
  return partsOf(yours).flatMap(([name, label, text], at) => {
    const other = theirs[at]?.[2] ?? '';
    return other === text ? [] : [{ name, label, yours: text, saved: other }];
  });
}

/** Two people of one agency wrote at once: both texts, and the choice which to keep. */
export function ReportConflict({ report, on }: { report: ReportState; on: ReportedOn }) {
  const current = report.saved as Report;
  const saved = valuesOf(current, on.lifecycle);
  const yours = report.form.values;
  return (
    <ConflictPanel
      differences={differencesIn(yours, saved)}
      onResolve={(takeSaved) => {
        const kept = takeSaved.map((name) => [name, saved[name]]);
        void report.goOnFrom(current, { ...yours, ...Object.fromEntries(kept) });
      }}
    />
  );
}
