import { type Report, readMyActions, recallReport } from '@ragstone/contract/progress';
import { standingOf } from '@ragstone/domain/plan/status';
import { call } from '../../api/client.ts';
import { keyOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { LinkButton } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { dateOfInstant } from '../../ui/instant.ts';
import { RagPill } from '../../ui/rag-pill.tsx';
import { myActionsMessages } from './messages.ts';

type Props = { report: Report; year: string; onAnswer: (text: string) => void };

/** What was sent, and what became of it. Until it is confirmed it can be taken back. */
export function SentReport({ report, year, onAnswer }: Props) {
  const t = useMessages(myActionsMessages);
  const { lifecycle, proposedRag: rag, doneText, noChangeReason, author } = report;
  return (
    <div className="stack--close">
      <p>
        {lifecycle !== undefined && (
          <RagPill standing={standingOf({ lifecycle, rag, isSilent: false })} />
        )}{' '}
        {doneText || noChangeReason}
      </p>
      {report.writtenByOfficer && <p className="soft">{t.sentFor(author)}</p>}
      {report.decision === undefined ? (
        <Waiting report={report} year={year} onAnswer={onAnswer} />
      ) : (
        <Decided report={report} />
      )}
    </div>
  );
}

function Waiting({ report, year, onAnswer }: Props) {
  const t = useMessages(myActionsMessages);
  const { slug: partnership } = usePartnership();
  const { id, version, reference, submittedAt, savedAt } = report;
  const form = useForm({
    initial: { version },
    save: async (body) => {
      await call(recallReport, { params: { partnership, year, report: id }, body });
      await queryClient.invalidateQueries({ queryKey: keyOf(readMyActions) });
      onAnswer(t.wasTakenBack(reference));
    },
  });
  return (
    <>
      <ErrorSummary faults={form.faults} />
      <p className="soft">{t.sent(dateOfInstant(submittedAt ?? savedAt))}</p>
      <LinkButton onClick={() => void form.send({ version })}>
        {t.takeBack}
        <span className="govuk-visually-hidden">{t.takeBackOf(reference)}</span>
      </LinkButton>
    </>
  );
}

function Decided({ report: { decision, state } }: { report: Report }) {
  const t = useMessages(myActionsMessages);
  if (decision === undefined) return null;
  const { by, lifecycle, rag, overrideReason } = decision;
  if (state !== 'overridden' || lifecycle === undefined) return <p>{t.confirmed(by)}</p>;
  return (
    <>
      <p className="cluster">
        {t.changed(by)} <RagPill standing={standingOf({ lifecycle, rag, isSilent: false })} />
      </p>
      <p>{overrideReason}</p>
    </>
  );
}
