import type { MyAction } from '@ragstone/contract/progress';
import { roundLabel } from '@ragstone/domain/plan/round';
import { standingOf } from '@ragstone/domain/plan/status';
import { Link } from '@tanstack/react-router';
import { ReportForm } from '../../forms/report/report-form.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Details } from '../../ui/details.tsx';
import { RagPill } from '../../ui/rag-pill.tsx';
import { myActionsMessages } from './messages.ts';
import { SentReport } from './sent-report.tsx';

type Props = { action: MyAction; year: string; onAnswer: (text: string) => void };

export function MyActionCard({ action, year, onAnswer }: Props) {
  const t = useMessages(myActionsMessages);
  const { slug: partnership } = usePartnership();
  const { reference, priority, title, part, leadAgency, report } = action;
  const params = { partnership, year, reference };
  const isSent = report !== undefined && report.state !== 'draft';
  const form = (
    <ReportForm place={{ params }} on={action} onSent={() => onAnswer(t.wasSent(reference))} />
  );
  return (
    <article className="card">
      <p className="eyebrow">
        {`${reference} ${priority.title}`}
        {part === 'support' && leadAgency !== undefined && ` · ${t.ledBy(leadAgency.shortName)}`}
      </p>
      <h3 className="card__title">
        <Link to="/p/$partnership/plan/$year/$reference" params={params}>
          {title}
        </Link>
      </h3>
      <LastReport action={action} />
      {isSent && <SentReport report={report} year={year} onAnswer={onAnswer} />}
      {!isSent && part === 'lead' && form}
      {!isSent && part === 'support' && <Details summary={t.addText}>{form}</Details>}
    </article>
  );
}

function LastReport({ action: { lastReport } }: { action: MyAction }) {
  const t = useMessages(myActionsMessages);
  if (lastReport === undefined) return null;
  const { quarter, decision, doneText, noChangeReason } = lastReport;
  const { lifecycle, rag } = decision ?? {};
  return (
    <p className="soft last-report">
      {t.lastQuarter(roundLabel(quarter))}{' '}
      {lifecycle !== undefined && (
        <RagPill standing={standingOf({ lifecycle, rag, isSilent: false })} />
      )}{' '}
      {doneText || noChangeReason}
    </p>
  );
}
