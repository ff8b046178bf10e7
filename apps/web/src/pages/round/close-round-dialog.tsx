import type { Plan } from '@ragstone/contract/plans';
import { closeRound, type Round, type RoundSlot } from '@ragstone/contract/rounds';
import { roundLabel } from '@ragstone/domain/plan/round';
import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { call } from '../../api/client.ts';
import { isProblem } from '../../api/problem-error.ts';
import { refreshReports } from '../../forms/report/refresh-reports.ts';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, Buttons } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { uiMessages } from '../../ui/messages.ts';
import { roundActMessages } from './act-messages.ts';
import { roundMessages } from './messages.ts';
import { queueHeadingId } from './queue.tsx';
import { unansweredIn, waitingIn } from './round-reports.ts';

type Props = { plan: Plan; round: Round; slots: readonly RoundSlot[]; onClose: () => void };

/** Who is silent, by agency, in the order of the plan. */
function silentIn(slots: readonly RoundSlot[], nobody: string): [string, string[]][] {
  const byAgency = new Map<string, string[]>();
  for (const { leadAgency, reference } of unansweredIn(slots)) {
    const name = leadAgency?.name ?? nobody;
    byAgency.set(name, [...(byAgency.get(name) ?? []), reference]);
  }
  return [...byAgency];
}

/** Says what closing settles before it is done: silence becomes part of the record. */
export function CloseRoundDialog({ plan, round, slots, onClose }: Props) {
  const t = { ...useMessages(roundMessages), ...useMessages(roundActMessages) };
  const { cancel } = useMessages(uiMessages);
  const { slug: partnership } = usePartnership();
  // Not on the button: a second Enter must not end a round unread.
  const warning = useRef<HTMLParagraphElement>(null);
  useEffect(() => warning.current?.focus(), []);
  const { quarter, version } = round;
  const params = { partnership, year: plan.year, quarter: String(quarter) };
  const form = useForm({
    initial: {},
    save: async () => {
      try {
        await call(closeRound, { params, body: { version } });
      } catch (error) {
        if (isProblem(error, 'stale')) await refreshReports();
        throw error;
      }
      onClose();
      await refreshReports();
    },
  });
  const goToQueue = () => {
    flushSync(onClose);
    document.getElementById(queueHeadingId)?.focus();
  };
  const waiting = waitingIn(slots).length;
  const silent = silentIn(slots, t.nobody);
  return (
    <Dialog title={t.closeTitle(roundLabel(quarter))} isOpen onClose={onClose}>
      <form className="stack--close" onSubmit={form.submit} noValidate>
        {form.failure?.slug === 'stale' && (
          <Banner tone="warning" isAnswer>
            <p>{t.changedMeanwhile}</p>
          </Banner>
        )}
        <ErrorSummary faults={form.faults} />
        <p ref={warning} tabIndex={-1}>
          {t.closeSilent(unansweredIn(slots).length)}
        </p>
        {silent.length > 0 && (
          <ul>
            {silent.map(([agency, references]) => (
              <li key={agency}>{t.silentOf(agency, references)}</li>
            ))}
          </ul>
        )}
        {waiting > 0 && (
          <p>
            <strong>{t.closeWaiting(waiting)}</strong>
          </p>
        )}
        {waiting === 0 && <p>{t.closeFinal}</p>}
        <Buttons>
          {waiting === 0 ? (
            <Button type="submit" kind="warning" isBusy={form.isSaving}>
              {t.close}
            </Button>
          ) : (
            <Button onClick={goToQueue}>{t.toQueue}</Button>
          )}
          <Button kind="secondary" onClick={onClose}>
            {cancel}
          </Button>
        </Buttons>
      </form>
    </Dialog>
  );
}
