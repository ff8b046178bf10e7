import { type AgencyReturn, listReturns } from '@ragstone/contract/returns';
import { sumOfStandings } from '@ragstone/domain/returns/standing';
import { shortDateLabel } from '@ragstone/domain/time/period-label';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { useCan, usePartnership } from '../../session/actor.ts';
import { useToday } from '../../session/session.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { IndicatorsCard } from './indicators-card.tsx';
import { returnsMessages } from './messages.ts';
import { dueTextOf, headingOf } from './standing-text.ts';

/** Every agency's return: who is late, what is missing, what comes next. */
export function AgencyList() {
  const t = useMessages(returnsMessages);
  const today = useToday();
  const { name, slug: partnership } = usePartnership();
  const mayDefine = useCan('returns:define');
  const { returns } = useSuspenseQuery(queryOf(listReturns, { params: { partnership } })).data;
  const all = sumOfStandings(
    returns.map(({ standing }) => ({ ...standing, nextDue: standing.nextDue })),
  );
  const isNone = returns.length === 0;
  return (
    <Page
      heading={isNone ? t.none : headingOf({ ...all, awaited: 0 }, t.allUp)}
      title={t.title}
      eyebrow={`${t.title} · ${name}`}
      lede={isNone ? t.lede : dueTextOf(all.nextDue, today)}
      actions={mayDefine && <DefineLinks />}
    >
      {isNone ? (
        <EmptyState title={t.none}>
          <p>{mayDefine ? t.noneOfficer : t.noneOther}</p>
        </EmptyState>
      ) : (
        <Card title={t.byAgency}>
          <Table
            caption={t.byAgency}
            isCaptionHidden
            asCards
            rows={returns}
            rowKey={({ agency }) => agency.id}
            columns={columnsOf(t)}
          />
        </Card>
      )}
      {mayDefine && !isNone && <IndicatorsCard />}
    </Page>
  );
}

function columnsOf(t: typeof returnsMessages.en): Column<AgencyReturn>[] {
  return [
    {
      key: 'agency',
      heading: t.agency,
      isRowHeading: true,
      cell: ({ agency }) => <AgencyLink id={agency.id} name={agency.name} />,
    },
    {
      key: 'received',
      heading: t.received,
      isNumber: true,
      cell: ({ standing: { received, asked } }) => t.receivedOf(received, asked),
    },
    {
      key: 'awaited',
      heading: t.awaited,
      isNumber: true,
      cell: ({ standing }) => standing.awaited,
    },
    {
      key: 'late',
      heading: t.lateHeading,
      isNumber: true,
      cell: ({ standing: { late } }) => (late > 0 ? <strong>{late}</strong> : late),
    },
    {
      key: 'missing',
      heading: t.missingHeading,
      isNumber: true,
      cell: ({ standing: { missing } }) => (missing > 0 ? <strong>{missing}</strong> : missing),
    },
    {
      key: 'due',
      heading: t.due,
      cell: ({ standing: { nextDue } }) => (nextDue === undefined ? '' : shortDateLabel(nextDue)),
    },
    { key: 'status', heading: t.status, cell: Status },
  ];
}

function Status({ standing: { late, missing } }: AgencyReturn) {
  const t = useMessages(returnsMessages);
  const state = late > 0 ? 'late' : missing > 0 ? 'missing' : 'final';
  return (
    <span className={`return-state return-state--${state}`}>
      <span aria-hidden="true">{late > 0 ? '!' : missing > 0 ? '✕' : '✓'}</span>{' '}
      {late > 0 ? t.states.late : missing > 0 ? t.states.missing : t.complete}
    </span>
  );
}

function AgencyLink({ id, name }: { id: string; name: string }) {
  const { slug: partnership } = usePartnership();
  return (
    <Link to="/p/$partnership/returns" params={{ partnership }} search={{ agency: id }}>
      {name}
    </Link>
  );
}

function DefineLinks() {
  const t = useMessages(returnsMessages);
  const { slug: partnership } = usePartnership();
  return (['ready', 'define'] as const).map((show) => (
    <Link
      key={show}
      to="/p/$partnership/returns"
      params={{ partnership }}
      search={{ show }}
      className="govuk-button govuk-button--secondary"
    >
      {t[show]}
    </Link>
  ));
}
