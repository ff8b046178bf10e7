import type { RoundSlot } from '@ragstone/contract/rounds';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { dateOfInstant } from '../../ui/instant.ts';
import { RagPill } from '../../ui/rag-pill.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { ActionLink } from './action-link.tsx';
import { roundMessages } from './messages.ts';
import { unansweredIn } from './round-reports.ts';

type Props = { year: string; slots: readonly RoundSlot[]; isOpen: boolean };

/** The actions without an update; while the round is open an officer can write one for the agency. */
export function Unanswered({ year, slots, isOpen }: Props) {
  const t = useMessages(roundMessages);
  const { slug: partnership } = usePartnership();
  const rows = unansweredIn(slots);
  if (rows.length === 0) return null;
  const stateOf = ({ report }: RoundSlot) => {
    if (report === undefined) return isOpen ? t.nothing : t.wasNothing;
    return isOpen ? t.draftBy(report.author, dateOfInstant(report.savedAt)) : t.wasDraft;
  };
  const act: Column<RoundSlot> = {
    key: 'act',
    heading: t.actFor,
    cell: ({ reference, leadAgency }) => (
      <Link
        to="/p/$partnership/plan/$year/$reference/report"
        params={{ partnership, year, reference }}
      >
        {leadAgency === undefined ? t.reportWithout : t.reportFor(leadAgency.shortName)}
        <span className="govuk-visually-hidden">{t.confirmOf(reference, '')}</span>
      </Link>
    ),
  };
  const columns: Column<RoundSlot>[] = [
    {
      key: 'action',
      heading: t.action,
      isRowHeading: true,
      cell: (slot) => <ActionLink year={year} slot={slot} />,
    },
    {
      key: 'agency',
      heading: t.agency,
      cell: ({ leadAgency }) => leadAgency?.shortName ?? t.nobody,
    },
    { key: 'state', heading: t.state, cell: stateOf },
    ...(isOpen
      ? [
          {
            key: 'now',
            heading: t.now,
            cell: ({ standing }: RoundSlot) => <RagPill standing={standing} />,
          },
          act,
        ]
      : []),
  ];
  const title = (isOpen ? t.unansweredTitle : t.silentTitle)(rows.length);
  return (
    <Card title={title}>
      <div className={isOpen ? 'acts-last' : undefined}>
        <Table
          caption={title}
          isCaptionHidden
          asCards
          rows={rows}
          rowKey={({ reference }) => reference}
          columns={columns}
        />
      </div>
    </Card>
  );
}
