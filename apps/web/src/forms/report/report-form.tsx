import type { Report } from '@ragstone/contract/progress';
import { isUnderWay, lifecyclesAfter } from '@ragstone/domain/plan/lifecycle';
import { roundLabel } from '@ragstone/domain/plan/round';
import { standingOf } from '@ragstone/domain/plan/status';
import { lifecycleLabels } from '@ragstone/domain/words/rag-text';
import { lazy, Suspense } from 'react';
import { useMessages } from '../../messages/define-messages.ts';
import { Button, Buttons, LinkButton } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { RagPill } from '../../ui/rag-pill.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { RagTiles } from '../rag-tiles.tsx';
import { CorrectiveFields } from './corrective-fields.tsx';
import { DraftStatus } from './draft-status.tsx';
import { LastReport } from './last-report.tsx';
import { reportMessages } from './messages.ts';
import { asksForCorrective, type ReportedOn, unchanged } from './report-values.ts';
import { type ReportPlace, type ReportState, useReport } from './use-report.ts';

// Fetched when two people have written at once, which is rare.
const ReportConflict = lazy(() =>
  import('./report-conflict.tsx').then((file) => ({ default: file.ReportConflict })),
);

// Fetched behind the page; the form works without it where the connection is lost before.
const UnsavedGuard = lazy(() =>
  import('../unsaved-guard.tsx').then(
    (file) => ({ default: file.UnsavedGuard }),
    () => ({ default: () => null }),
  ),
);

type Props = { place: ReportPlace; on: ReportedOn; onSent: (report: Report) => void };

/** One quarter's update on one action, short enough for a phone in a corridor. */
export function ReportForm({ place, on, onSent }: Props) {
  const t = useMessages(reportMessages);
  const report = useReport({ place, on, onSent });
  const { form } = report;
  if (report.saved !== undefined) {
    return (
      <Suspense>
        <ReportConflict report={report} on={on} />
      </Suspense>
    );
  }
  const { noChange } = form.values;
  const begun = on.report?.state === 'draft' ? on.report : undefined;
  return (
    <div className="report-sides">
      <LastReport on={on} />
      <form className="report-form" onSubmit={form.submit} noValidate>
        <ErrorSummary faults={form.faults} />
        {noChange ? (
          <NoChangeFields report={report} on={on} />
        ) : (
          <DoneFields report={report} on={on} />
        )}
        {on.part === 'lead' && asksForCorrective(form.values) && <CorrectiveFields form={form} />}
        <Buttons>
          <Button type="submit" isBusy={form.isSaving}>
            {t.send}
          </Button>
          <ChangeOrNot report={report} on={on} />
          <DraftStatus draft={report.draft} begun={begun} />
        </Buttons>
        <Suspense>
          <UnsavedGuard isUnsaved={report.isBehind} settle={report.settle} />
        </Suspense>
      </form>
    </div>
  );
}

type PartProps = { report: ReportState; on: ReportedOn };

function ChangeOrNot({ report, on }: PartProps) {
  const t = useMessages(reportMessages);
  const { form } = report;
  if (form.values.noChange) {
    return <LinkButton onClick={() => form.set('noChange', false)}>{t.somethingDone}</LinkButton>;
  }
  // Nobody asks a supporting agency for an update, and so none has to be spared.
  if (on.part === 'support') return null;
  return (
    <LinkButton onClick={() => setUnchanged(report, on)}>
      {on.lastReport === undefined
        ? t.noChange
        : t.noChangeSince(roundLabel(on.lastReport.quarter))}
    </LinkButton>
  );
}

function setUnchanged({ form }: ReportState, on: ReportedOn): void {
  const values = unchanged(form.values, on);
  form.set('lifecycle', values.lifecycle);
  form.set('proposedRag', values.proposedRag);
  form.set('correctiveText', values.correctiveText);
  form.set('correctiveOn', values.correctiveOn);
  form.set('noChange', true);
}

function DoneFields({ report: { form }, on }: PartProps) {
  const t = useMessages(reportMessages);
  const isLead = on.part === 'lead';
  return (
    <>
      {isLead && isUnderWay(form.values.lifecycle) && (
        <RagTiles {...form.field('proposedRag')} label={t.howIsItGoing} />
      )}
      {isLead && (
        <Select
          {...form.field('lifecycle')}
          label={t.lifecycle}
          choices={lifecyclesAfter(on.lifecycle).map((value) => ({
            value,
            label: lifecycleLabels[value],
          }))}
        />
      )}
      <TextArea
        {...form.field('doneText')}
        label={t.done}
        hint={t.doneHint}
        rows={3}
        maxLength={5000}
      />
      <TextArea {...form.field('nextText')} label={t.next} rows={2} maxLength={5000} />
    </>
  );
}

function NoChangeFields({ report: { form }, on }: PartProps) {
  const t = useMessages(reportMessages);
  const { lifecycle, rag } = on;
  const isLead = on.part === 'lead';
  return (
    <>
      {isLead && (
        <p className="cluster">
          {t.staysAs} <RagPill standing={standingOf({ lifecycle, rag, isSilent: false })} />
        </p>
      )}
      {isLead && isUnderWay(lifecycle) && rag === undefined && (
        <RagTiles {...form.field('proposedRag')} label={t.howIsItGoing} />
      )}
      <TextArea
        {...form.field('noChangeReason')}
        label={t.reason}
        hint={t.reasonHint}
        rows={2}
        maxLength={1000}
      />
    </>
  );
}
