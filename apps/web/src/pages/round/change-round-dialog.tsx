import type { Plan } from '@ragstone/contract/plans';
import { type Round, saveRound } from '@ragstone/contract/rounds';
import { roundLabel } from '@ragstone/domain/plan/round';
import { isCivilDate } from '@ragstone/domain/time/civil-date';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { ConflictPanel } from '../../forms/conflict-panel.tsx';
import { refreshReports } from '../../forms/report/refresh-reports.ts';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Button, Buttons } from '../../ui/button.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { uiMessages } from '../../ui/messages.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { roundActMessages } from './act-messages.ts';
import { roundMessages } from './messages.ts';

type Props = { plan: Plan; round: Round; onClose: () => void };

const inWords = (date: string) => (isCivilDate(date) ? dateLabel(date) : date);

/** More time, or another note; everything else of an open round stays. */
export function ChangeRoundDialog({ plan, round, onClose }: Props) {
  const t = { ...useMessages(roundMessages), ...useMessages(roundActMessages) };
  const { cancel } = useMessages(uiMessages);
  const { slug: partnership } = usePartnership();
  const [version, setVersion] = useState(round.version);
  const params = { partnership, year: plan.year, quarter: String(round.quarter) };
  const form = useForm({
    initial: { dueOn: round.dueOn, note: round.note },
    save: async (values) => {
      await call(saveRound, { params, body: { version, ...values } });
      onClose();
      await refreshReports();
    },
  });
  const title = t.changeTitle(roundLabel(round.quarter));
  if (form.failure?.slug === 'stale') {
    const saved = form.failure.problem.current as Round;
    const { values } = form;
    const all = [
      { name: 'dueOn', label: t.dueOn, yours: inWords(values.dueOn), saved: inWords(saved.dueOn) },
      { name: 'note', label: t.noteLabel, yours: values.note, saved: saved.note },
    ] as const;
    return (
      <Dialog title={title} isOpen onClose={onClose}>
        <ConflictPanel
          differences={all.filter((each) => each.yours !== each.saved)}
          onResolve={(takeSaved) => {
            const kept = Object.fromEntries(takeSaved.map((name) => [name, saved[name]]));
            form.reset({ ...values, ...kept });
            setVersion(saved.version);
          }}
        />
      </Dialog>
    );
  }
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary faults={form.faults} />
        <DateInput {...form.field('dueOn')} label={t.dueOn} />
        <TextArea {...form.field('note')} label={t.noteLabel} rows={3} maxLength={1000} />
        <Buttons>
          <Button type="submit" isBusy={form.isSaving}>
            {t.save}
          </Button>
          <Button kind="secondary" onClick={onClose}>
            {cancel}
          </Button>
        </Buttons>
      </form>
    </Dialog>
  );
}
