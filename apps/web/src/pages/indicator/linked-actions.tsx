import type { IndicatorAnswer, LinkedAction } from '@ragstone/contract/indicator';
import { dateLabel, shortDateLabel } from '@ragstone/domain/time/period-label';
import { listInWords } from '@ragstone/domain/words/list';
import { besideStanding } from '@ragstone/domain/words/rag-text';
import { Link, useParams } from '@tanstack/react-router';
import { useMessages } from '../../messages/define-messages.ts';
import { Card } from '../../ui/card.tsx';
import { Details } from '../../ui/details.tsx';
import { RagPill } from '../../ui/rag-pill.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { indicatorMessages } from './messages.ts';

/** The actions that this indicator measures, and beside another area what went otherwise since. */
export function LinkedActions({ answer }: { answer: IndicatorAnswer }) {
  const t = useMessages(indicatorMessages);
  const { partnership } = useParams({ from: '/p/$partnership/indicators/$indicator' });
  const { actions, indicator } = answer;
  const [first] = actions;
  if (first === undefined) {
    return (
      <Card title={t.actions}>
        <p>
          {t.noActions}{' '}
          <Link to="/p/$partnership/plan" params={{ partnership }}>
            {t.toPlan}
          </Link>
        </p>
      </Card>
    );
  }
  const latest = actions.filter(({ year }) => year === first.year);
  const earlier = actions.filter(({ year }) => year !== first.year);
  return (
    <Card title={t.actions}>
      <div className="stack stack--close">
        <ActionsTable caption={t.actionsCaption(indicator.label, first.year)} actions={latest} />
        {answer.with === undefined ? (
          <p className="soft screen-only">{t.chooseBeside}</p>
        ) : (
          <BeforeAfter actions={latest} />
        )}
        {earlier.length > 0 && (
          <Details summary={t.ofEarlierPlans(earlier.length)}>
            <div className="stack stack--close">
              <ActionsTable caption={t.earlierCaption(indicator.label)} actions={earlier} />
              {answer.with !== undefined && <BeforeAfter actions={earlier} />}
            </div>
          </Details>
        )}
      </div>
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

/** Actions that began together are asked about together: their months are the same. */
function BeforeAfter({ actions }: { actions: readonly LinkedAction[] }) {
  const t = useMessages(indicatorMessages);
  const begun = new Map<string, LinkedAction[]>();
  for (const action of actions) {
    const { startOn } = action;
    if (startOn !== undefined) begun.set(startOn, [...(begun.get(startOn) ?? []), action]);
  }
  return (
    <section>
      <h3>{t.beforeAfter}</h3>
      <ul className="list__lines">
        {[...begun].map(([startOn, together]) => (
          <li key={startOn}>
            <strong>
              {t.begunOn(
                dateLabel(startOn),
                listInWords(together.map(({ reference }) => reference)),
              )}
            </strong>
            <p>{together[0]?.beforeAfter}</p>
          </li>
        ))}
      </ul>
      <p className="source">{t.notProof}</p>
    </section>
  );
}
