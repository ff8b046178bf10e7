import type { RoundSlot } from '@ragstone/contract/rounds';
import { useState } from 'react';
import { useMessages } from '../../messages/define-messages.ts';
import { Card } from '../../ui/card.tsx';
import { roundMessages } from './messages.ts';
import { QueueEntry, queueEntryId } from './queue-entry.tsx';
import { partsOf, reportsIn, waitingIn } from './round-reports.ts';

type Props = { year: string; slots: readonly RoundSlot[] };
export const queueHeadingId = 'queue-heading';

/** The updates that wait for an officer, in the order of the plan. */
export function Queue({ year, slots }: Props) {
  const t = useMessages(roundMessages);
  const [said, setSaid] = useState('');
  // An update that is taken back while its override is being written stays, with what was typed.
  const [writingOn, setWritingOn] = useState<string>();
  const waiting = waitingIn(slots);
  const { leads, texts } = partsOf(waiting);
  const entries = reportsIn(slots).filter(
    ({ report }) => report.state === 'submitted' || report.id === writingOn,
  );
  /** The next update takes the place of the one decided, and the focus with it. */
  const goOn = (id: string) => {
    const at = entries.findIndex(({ report }) => report.id === id);
    const next = entries[at + 1] ?? entries[at - 1];
    const left = waiting.filter(({ report }) => report.id !== id).length;
    setSaid(t.confirmedNow(entries[at]?.report.reference ?? '', left));
    setWritingOn(undefined);
    const target = next === undefined ? queueHeadingId : queueEntryId(next.report.id);
    document.getElementById(target)?.focus();
  };
  return (
    <Card
      title={
        <span id={queueHeadingId} tabIndex={-1}>
          {t.queueTitle(waiting.length)}
        </span>
      }
      aside={
        <p role="status" className="soft">
          {said}
        </p>
      }
    >
      {waiting.length === 0 ? (
        <p>{t.queueEmpty}</p>
      ) : (
        <p className="soft queue-intro">{t.ofWhich(leads, texts)}</p>
      )}
      {entries.map(({ slot, report }) => (
        <QueueEntry
          key={report.id}
          year={year}
          slot={slot}
          report={report}
          isWriting={writingOn === report.id}
          onWriting={(isWriting) => setWritingOn(isWriting ? report.id : undefined)}
          onDecided={() => goOn(report.id)}
        />
      ))}
    </Card>
  );
}
