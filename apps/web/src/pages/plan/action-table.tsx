import type { ActionRow } from '@ragstone/contract/plans';
import type { PlanSortKey } from '@ragstone/domain/plan/sort';
import { ageLabel, shortDateLabel } from '@ragstone/domain/time/period-label';
import { besideStanding } from '@ragstone/domain/words/rag-text';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { useToday } from '../../session/session.ts';
import { RagPill } from '../../ui/rag-pill.tsx';
import type { Sort } from '../../ui/sort.ts';
import { type Column, Table } from '../../ui/table.tsx';
import { planMessages } from './messages.ts';

type Props = { caption: string; actions: readonly ActionRow[]; year: string };

/** Actions with who leads, when due and how they stand; on a phone each is a card. */
export function ActionTable({ caption, actions, year }: Props) {
  const t = useMessages(planMessages);
  const { slug: partnership } = usePartnership();
  const today = useToday();
  const navigate = useNavigate();
  const search = useSearch({ from: '/p/$partnership/plan/$year' });
  const sort: Sort<PlanSortKey> = {
    by: search.sort ?? 'reference',
    direction: search.order ?? 'ascending',
  };
  const sortBy = ({ by, direction }: Sort<PlanSortKey>) => {
    const { sort: _sort, order: _order, ...rest } = search;
    const order = direction === 'descending' ? { order: direction } : {};
    void navigate({ to: '.', search: { ...rest, sort: by, ...order }, replace: true });
  };
  const columns: Column<ActionRow, PlanSortKey>[] = [
    { key: 'reference', heading: t.reference, isSortable: true, cell: (row) => row.reference },
    {
      key: 'title',
      heading: t.action,
      isSortable: true,
      isRowHeading: true,
      cell: ({ reference, title }) => (
        <Link to="/p/$partnership/plan/$year/$reference" params={{ partnership, year, reference }}>
          {title}
        </Link>
      ),
    },
    { key: 'lead', heading: t.lead, isSortable: true, cell: (row) => <Agencies row={row} /> },
    { key: 'due', heading: t.due, isSortable: true, cell: (row) => <Due row={row} /> },
    {
      key: 'standing',
      heading: t.now,
      isSortable: true,
      cell: ({ standing, lifecycle }) => (
        <>
          <RagPill standing={standing} />{' '}
          <span className="plan-table__with">{besideStanding(lifecycle)}</span>
        </>
      ),
    },
    {
      key: 'updated',
      heading: t.updated,
      isSortable: true,
      cell: ({ lastReport }) =>
        lastReport === undefined ? t.never : ageLabel(lastReport.on, today),
    },
  ];
  return (
    <div className="plan-table">
      <Table
        caption={caption}
        isCaptionHidden
        asCards
        columns={columns}
        rows={actions}
        rowKey={({ id }) => id}
        sort={sort}
        onSort={sortBy}
      />
    </div>
  );
}

function Agencies({ row: { leadAgency, supportingAgencies } }: { row: ActionRow }) {
  const t = useMessages(planMessages);
  const supporting = supportingAgencies.map(({ shortName }) => shortName).join(', ');
  return (
    <>
      {leadAgency === undefined ? <span className="flag">{t.noLead}</span> : leadAgency.shortName}
      {supporting !== '' && (
        <>
          {' '}
          <span className="plan-table__with">{t.supportedBy(supporting)}</span>
        </>
      )}
    </>
  );
}

function Due({ row: { dueOn, recurrence, isOverdue } }: { row: ActionRow }) {
  const t = useMessages(planMessages);
  if (recurrence !== undefined) return <>{t.recurrences[recurrence]}</>;
  if (dueOn === undefined) return <>{t.noDate}</>;
  return (
    <>
      {shortDateLabel(dueOn)}
      {isOverdue && <span className="flag">{t.overdue}</span>}
    </>
  );
}
