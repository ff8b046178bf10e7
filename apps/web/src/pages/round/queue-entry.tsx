import type { Report } from '@ragstone/contract/progress';
import type { RoundSlot } from '@ragstone/contract/rounds';
import { lazy, Suspense } from 'react';
import { ReportTexts } from '../../forms/report/report-texts.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { useSession } from '../../session/session.ts';
import { dateOfInstant } from '../../ui/instant.ts';
import { RagPill } from '../../ui/rag-pill.tsx';
import { ActionLink } from './action-link.tsx';
import { ConfirmButtons } from './confirm-buttons.tsx';
import { roundMessages } from './messages.ts';
import { Proposal } from './proposal.tsx';

const OverrideForm = lazy(() =>
  import('./override-form.tsx').then((file) => ({ default: file.OverrideForm })),
);

type Props = {
  year: string;
  slot: RoundSlot;
  report: Report;
  isWriting: boolean;
  onWriting: (isWriting: boolean) => void;
  onDecided: () => void;
};

export const queueEntryId = (reportId: string) => `update-${reportId}`;

/** One update: what it says, what it proposes against what holds, and the decision. */
export function QueueEntry({ year, slot, report, isWriting, onWriting, onDecided }: Props) {
  const t = useMessages(roundMessages);
  return (
    <article className="queue-entry">
      <div>
        <p className="eyebrow">{report.agency?.name ?? t.nobody}</p>
        <h3 id={queueEntryId(report.id)} tabIndex={-1}>
          <ActionLink year={year} slot={slot} />
        </h3>
        <ReportTexts report={report} />
        <Author report={report} />
      </div>
      <div className="queue-entry__decision">
        <Against slot={slot} report={report} />
        {isWriting ? (
          <Suspense>
            <OverrideForm
              year={year}
              report={report}
              onDecided={onDecided}
              onCancel={() => {
                onWriting(false);
                document.getElementById(queueEntryId(report.id))?.focus();
              }}
            />
          </Suspense>
        ) : (
          <ConfirmButtons
            year={year}
            report={report}
            onDecided={onDecided}
            onOverride={() => onWriting(true)}
          />
        )}
      </div>
    </article>
  );
}

/** What is proposed against what was confirmed last. */
function Against({ slot, report }: Pick<Props, 'slot' | 'report'>) {
  const t = useMessages(roundMessages);
  if (report.part === 'support') return <p className="soft">{t.addsText}</p>;
  return (
    <dl className="against">
      <div>
        <dt>{t.proposed}</dt>
        <dd>
          <Proposal lifecycle={report.lifecycle} rag={report.proposedRag} />
        </dd>
      </div>
      <div>
        <dt>{t.before}</dt>
        <dd>
          <RagPill standing={slot.standing} />
        </dd>
      </div>
    </dl>
  );
}

function Author({ report }: { report: Report }) {
  const t = useMessages(roundMessages);
  const { person } = useSession();
  const { author, writtenByOfficer, submittedAt, savedAt } = report;
  const on = dateOfInstant(submittedAt ?? savedAt);
  const isOwn = writtenByOfficer && author === person?.name;
  return (
    <>
      <p className="soft small">
        {writtenByOfficer ? t.sentForAgency(author, on) : t.sentBy(author, on)}
      </p>
      {isOwn && <p className="flag">{t.own}</p>}
    </>
  );
}
