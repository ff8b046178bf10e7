import { confirmReport, type Report } from '@ragstone/contract/progress';
import { faultsInConfirmation } from '@ragstone/domain/plan/confirmation';
import { isUnderWay, type Lifecycle, lifecycles } from '@ragstone/domain/plan/lifecycle';
import { type Rag, ragAt } from '@ragstone/domain/plan/rag';
import { lifecycleLabels } from '@ragstone/domain/words/rag-text';
import { useEffect, useRef } from 'react';
import { call } from '../../api/client.ts';
import { isProblem } from '../../api/problem-error.ts';
import { RagTiles } from '../../forms/rag-tiles.tsx';
import { refreshReports } from '../../forms/report/refresh-reports.ts';
import { UnsavedGuard } from '../../forms/unsaved-guard.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, Buttons } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { uiMessages } from '../../ui/messages.ts';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { roundActMessages } from './act-messages.ts';
import { roundMessages } from './messages.ts';

type Props = { year: string; report: Report; onDecided: () => void; onCancel: () => void };
type Values = { lifecycle: Lifecycle; rag: Rag | undefined; reason: string };

/** Another stage of work or RAG than the agency proposed, with the reason that everybody can read. */
export function OverrideForm({ year, report, onDecided, onCancel }: Props) {
  const t = { ...useMessages(roundMessages), ...useMessages(roundActMessages) };
  const { cancel } = useMessages(uiMessages);
  const { slug: partnership } = usePartnership();
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector('select')?.focus(), []);
  const { id, version, lifecycle = 'in-progress', proposedRag, decision } = report;
  const bodyOf = (values: Values) => ({
    decision: 'override' as const,
    lifecycle: values.lifecycle,
    rag: ragAt(values.lifecycle, values.rag),
    reason: values.reason,
  });
  const form = useForm<Values>({
    initial: {
      lifecycle: decision?.lifecycle ?? lifecycle,
      rag: decision === undefined ? proposedRag : decision.rag,
      reason: '',
    },
    check: (values) => faultsInConfirmation(bodyOf(values), { lifecycle, rag: proposedRag }),
    save: async (values) => {
      const params = { partnership, year, report: id };
      try {
        await call(confirmReport, { params, body: { ...bodyOf(values), version } });
      } catch (error) {
        if (isProblem(error, 'stale')) await refreshReports();
        throw error;
      }
      onDecided();
      await refreshReports();
    },
  });
  return (
    <form ref={box} onSubmit={form.submit} noValidate>
      {form.failure?.slug === 'stale' && (
        <Banner tone="warning" isAnswer>
          <p>{report.state === 'draft' ? t.takenBack : t.changedMeanwhile}</p>
        </Banner>
      )}
      <ErrorSummary faults={form.faults} />
      <Select
        {...form.field('lifecycle')}
        label={t.lifecycle}
        choices={lifecycles.map((value) => ({ value, label: lifecycleLabels[value] }))}
      />
      {isUnderWay(form.values.lifecycle) && <RagTiles {...form.field('rag')} label={t.rag} />}
      <TextArea
        {...form.field('reason')}
        label={t.reason}
        hint={t.reasonHint}
        rows={3}
        maxLength={1000}
      />
      <Buttons>
        <Button type="submit" isBusy={form.isSaving}>
          {t.decide}
        </Button>
        <Button kind="secondary" onClick={onCancel}>
          {cancel}
        </Button>
      </Buttons>
      <UnsavedGuard isUnsaved={form.isUnsaved} />
    </form>
  );
}
