import type { Report } from '@ragstone/contract/progress';
import { standingOf } from '@ragstone/domain/plan/status';
import { ReportTexts } from '../../forms/report/report-texts.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { dateOfInstant } from '../../ui/instant.ts';
import { RagPill } from '../../ui/rag-pill.tsx';
import { Tag } from '../../ui/tag.tsx';
import { actionMessages } from './messages.ts';

/** One agency's update of a quarter, with what the officer decided on it. */
export function ReportEntry({ report }: { report: Report }) {
  const t = useMessages(actionMessages);
  const { agency, part, state, author, writtenByOfficer } = report;
  const on = dateOfInstant(report.submittedAt ?? report.savedAt);
  return (
    <article className="timeline__entry">
      <h4 className="cluster">
        {agency === undefined ? t.withoutAgency : t.byAgency(agency.name)}
        <Proposal report={report} />
        {part === 'support' && <Tag>{t.support}</Tag>}
        {(state === 'draft' || state === 'submitted') && <Tag tone="brand">{t.report[state]}</Tag>}
      </h4>
      <p className="soft">
        {writtenByOfficer ? t.writtenForAgency(author, on) : t.writtenBy(author, on)}
      </p>
      <ReportTexts report={report} />
      <Decision report={report} />
    </article>
  );
}

function Proposal({ report: { lifecycle, proposedRag } }: { report: Report }) {
  if (lifecycle === undefined) return null;
  return <RagPill standing={standingOf({ lifecycle, rag: proposedRag, isSilent: false })} />;
}

function Decision({ report: { decision, state } }: { report: Report }) {
  const t = useMessages(actionMessages);
  if (decision === undefined) return null;
  const on = dateOfInstant(decision.at);
  const isOverride = state === 'overridden';
  return (
    <div className="timeline__decision">
      <p className="cluster">
        <span>{isOverride ? t.overrideBy(decision.by, on) : t.decisionBy(decision.by, on)}</span>
        {isOverride && decision.lifecycle !== undefined && (
          <span className="cluster">
            {t.instead}
            <RagPill
              standing={standingOf({
                lifecycle: decision.lifecycle,
                rag: decision.rag,
                isSilent: false,
              })}
            />
          </span>
        )}
      </p>
      {decision.overrideReason !== '' && <p>{decision.overrideReason}</p>}
      {decision.isOfOwnReport && <p className="flag">{t.ownReport}</p>}
    </div>
  );
}
