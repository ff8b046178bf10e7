import type { RoundSlot } from '@ragstone/contract/rounds';
import { standingOf } from '@ragstone/domain/plan/status';
import { standingLabel } from '@ragstone/domain/words/rag-text';
import { lazy, Suspense, useState } from 'react';
import { useMessages } from '../../messages/define-messages.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Details } from '../../ui/details.tsx';
import { dateOfInstant } from '../../ui/instant.ts';
import { type Column, Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ActionLink } from './action-link.tsx';
import { roundMessages } from './messages.ts';
import { Proposal } from './proposal.tsx';
import { decidedIn, partsOf, type SlotReport } from './round-reports.ts';

const DecideAgainDialog = lazy(() =>
  import('./decide-again-dialog.tsx').then((file) => ({ default: file.DecideAgainDialog })),
);

type Props = { year: string; slots: readonly RoundSlot[]; isOpen: boolean };

/** What was confirmed, by whom, and where an officer decided otherwise than the agency proposed. */
export function DecidedUpdates({ year, slots, isOpen }: Props) {
  const t = useMessages(roundMessages);
  const [again, setAgain] = useState<string>();
  const rows = decidedIn(slots);
  const deciding = rows.find(({ report }) => report.id === again)?.report;
  const { leads, texts } = partsOf(rows);
  if (rows.length === 0) return null;
  const act: Column<SlotReport> = {
    key: 'act',
    heading: t.again,
    cell: ({ report: { id, reference, agency, part } }) =>
      part === 'lead' && (
        <LinkButton onClick={() => setAgain(id)}>
          {t.again}
          <span className="govuk-visually-hidden">
            {t.confirmOf(reference, agency?.shortName ?? t.nobody)}
          </span>
        </LinkButton>
      ),
  };
  const columns: Column<SlotReport>[] = [
    {
      key: 'action',
      heading: t.action,
      isRowHeading: true,
      cell: ({ slot }) => <ActionLink year={year} slot={slot} />,
    },
    {
      key: 'agency',
      heading: t.ofAgency,
      cell: ({ report }) => report.agency?.shortName ?? t.nobody,
    },
    { key: 'decision', heading: t.decision, cell: Decision },
    { key: 'by', heading: t.by, cell: By },
    ...(isOpen ? [act] : []),
  ];
  return (
    <Card title={t.decidedTitle(rows.length)}>
      <p className="soft">{t.ofWhich(leads, texts)}</p>
      <Details summary={t.showDecided}>
        <div className={isOpen ? 'acts-last' : undefined}>
          <Table
            caption={t.decidedTitle(rows.length)}
            isCaptionHidden
            asCards
            rows={rows}
            rowKey={({ report }) => report.id}
            columns={columns}
          />
        </div>
      </Details>
      {deciding !== undefined && (
        <Suspense>
          <DecideAgainDialog year={year} report={deciding} onClose={() => setAgain(undefined)} />
        </Suspense>
      )}
    </Card>
  );
}

function Decision({ report: { decision, state, lifecycle, proposedRag, part } }: SlotReport) {
  const t = useMessages(roundMessages);
  if (part === 'support') return t.textAdded;
  const wasOtherwise = state === 'overridden' && lifecycle !== undefined;
  return (
    <>
      <Proposal lifecycle={decision?.lifecycle} rag={decision?.rag} />
      {wasOtherwise && (
        <p className="soft small">
          {t.insteadOf(standingLabel(standingOf({ lifecycle, rag: proposedRag, isSilent: false })))}
          {`: ${decision?.overrideReason}`}
        </p>
      )}
    </>
  );
}

function By({ report: { decision } }: SlotReport) {
  const t = useMessages(roundMessages);
  if (decision === undefined) return null;
  return (
    <>
      {`${decision.by}, ${dateOfInstant(decision.at)}`}{' '}
      {decision.isOfOwnReport && <Tag tone="warning">{t.ownMark}</Tag>}
    </>
  );
}
