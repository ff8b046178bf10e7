import type { IndicatorAnswer, LinkedAction } from '@ragstone/contract/indicator';
import { shortDateLabel } from '@ragstone/domain/time/period-label';
import { besideStanding } from '@ragstone/domain/words/rag-text';
import { Link, useParams } from '@tanstack/react-router';
import { useMessages } from '../../messages/define-messages.ts';
import { Card } from '../../ui/card.tsx';
import { RagPill } from '../../ui/rag-pill.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { indicatorMessages } from './messages.ts';

/** The actions that this indicator measures, and beside another area what went otherwise since. */
export function LinkedActions({ answer }: { answer: IndicatorAnswer }) {
  const t = useMessages(indicatorMessages);
  const { partnership } = useParams({ from: '/p/$partnership/indicators/$indicator' });
  const { actions, indicator, figures } = answer;
  return (
    <Card title={t.actions}>
      {actions.length === 0 ? (
        <p>
          {t.noActions}{' '}
          <Link to="/p/$partnership/plan" params={{ partnership }}>
            {t.toPlan}
          </Link>
        </p>
      ) : (
        <>
          <ActionsTable caption={t.actionsCaption(indicator.label)} actions={actions} />
          {figures !== undefined && (
            <BeforeAfter actions={actions} isAsked={answer.with !== undefined} />
          )}
        </>
      )}
    </Card>
  );
}

function ActionsTable({ caption, actions }: { caption: string; actions: readonly LinkedAction[] }) {
  const t = useMessages(indicatorMessages);
  const { partnership } = useParams({ from: '/p/$partnership/indicators/$indicator' });
  const columns: Column<LinkedAction>[] = [
    { key: 'reference', heading: t.reference, cell: ({ reference }) => reference },
    {
      key: 'action',
      heading: t.action,
      isRowHeading: true,
      cell: ({ year, reference, title }) => (
        <Link to="/p/$partnership/plan/$year/$reference" params={{ partnership, year, reference }}>
          {title}
        </Link>
      ),
    },
    {
      key: 'lead',
      heading: t.lead,
      cell: ({ leadAgency }) => leadAgency?.shortName ?? <span className="flag">{t.noLead}</span>,
    },
    { key: 'begins', heading: t.begins, cell: ({ startOn }) => <Day date={startOn} /> },
    { key: 'due', heading: t.due, cell: ({ dueOn }) => <Day date={dueOn} /> },
    {
      key: 'standing',
      heading: t.standing,
      cell: ({ standing, lifecycle }) => (
        <>
          <RagPill standing={standing} /> {besideStanding(lifecycle)}
        </>
      ),
    },
  ];
  return (
    <Table
      caption={caption}
      isCaptionHidden
      asCards
      columns={columns}
      rows={actions}
      rowKey={({ id }) => id}
    />
  );
}

function Day({ date }: { date: string | undefined }) {
  const t = useMessages(indicatorMessages);
  if (date === undefined) return <span className="soft">{t.notDated}</span>;
  return <span className="whole">{shortDateLabel(date)}</span>;
}

type Asked = { actions: readonly LinkedAction[]; isAsked: boolean };

function BeforeAfter({ actions, isAsked }: Asked) {
  const t = useMessages(indicatorMessages);
  if (!isAsked) return <p className="soft screen-only">{t.chooseBeside}</p>;
  return (
    <section>
      <h3>{t.beforeAfter}</h3>
      <ul className="list__lines">
        {actions.map(({ id, reference, title, beforeAfter }) =>
          beforeAfter === undefined ? null : (
            <li key={id}>
              <strong>{t.of(reference, title)}</strong>
              <p>{beforeAfter}</p>
            </li>
          ),
        )}
      </ul>
      <p className="source">{t.notProof}</p>
    </section>
  );
}
