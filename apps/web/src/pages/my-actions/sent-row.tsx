import {
  type MyAction,
  type Report,
  readMyActions,
  recallReport,
} from '@ragstone/contract/progress';
import { standingOf } from '@ragstone/domain/plan/status';
import { call } from '../../api/client.ts';
import { keyOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { ReportTexts } from '../../forms/report/report-texts.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { LinkButton } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { dateOfInstant } from '../../ui/instant.ts';
import { RagPill } from '../../ui/rag-pill.tsx';
import { FoldedAction } from './folded-action.tsx';
import { foldedMessages } from './folded-messages.ts';

type Props = { action: MyAction; year: string; onRecalled: () => void };

/** What was sent, and what became of it. Until it is confirmed it can be taken back. */
export function SentRow({ action, year, onRecalled }: Props) {
  const t = useMessages(foldedMessages);
  const { report } = action;
  if (report === undefined) return null;
  const { author, writtenByOfficer, decision, state } = report;
  const { lifecycle, rag } = decision ?? { lifecycle: report.lifecycle, rag: report.proposedRag };
  return (
    <FoldedAction
      action={action}
      year={year}
      state={
        <>
          {state === 'submitted' ? t.waits : t[state === 'overridden' ? 'otherwise' : 'confirmed']}
          {lifecycle !== undefined && (
            <RagPill standing={standingOf({ lifecycle, rag, isSilent: false })} />
          )}
        </>
      }
    >
      <ReportTexts report={report} />
      {writtenByOfficer && <p className="soft">{t.sentFor(author)}</p>}
      {decision === undefined ? (
        <Waiting report={report} year={year} onRecalled={onRecalled} />
      ) : (
        <Decided report={report} />
      )}
    </FoldedAction>
  );
}

function Waiting({ report, year, onRecalled }: { report: Report } & Omit<Props, 'action'>) {
  const t = useMessages(foldedMessages);
  const { slug: partnership } = usePartnership();
  const { id, version, reference, submittedAt, savedAt } = report;
  const form = useForm({
    initial: { version },
    save: async (body) => {
      await call(recallReport, { params: { partnership, year, report: id }, body });
      await queryClient.invalidateQueries({ queryKey: keyOf(readMyActions) });
      onRecalled();
    },
  });
  return (
    <>
      <ErrorSummary faults={form.faults} />
      <p className="soft">{t.sent(dateOfInstant(submittedAt ?? savedAt))}</p>
      <LinkButton onClick={() => void form.send({ version })}>
        {t.takeBack}
        <span className="govuk-visually-hidden">{t.of(reference)}</span>
      </LinkButton>
    </>
  );
}

function Decided({ report: { decision, state, lifecycle, proposedRag } }: { report: Report }) {
  const t = useMessages(foldedMessages);
  if (decision === undefined) return null;
  const { by, at, overrideReason } = decision;
  const on = dateOfInstant(at);
  if (state !== 'overridden' || lifecycle === undefined) {
    return <p className="soft">{t.confirmedBy(by, on)}</p>;
  }
  return (
    <>
      <p className="cluster">
        {t.changedBy(by, on)}
        <RagPill standing={standingOf({ lifecycle, rag: proposedRag, isSilent: false })} />
      </p>
      <p>{overrideReason}</p>
    </>
  );
}
