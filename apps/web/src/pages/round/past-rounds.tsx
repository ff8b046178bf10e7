import type { Plan } from '@ragstone/contract/plans';
import type { Round } from '@ragstone/contract/rounds';
import { dateLabel, quarterLabel } from '@ragstone/domain/time/period-label';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { dateOfInstant } from '../../ui/instant.ts';
import { Table } from '../../ui/table.tsx';
import { roundMessages } from './messages.ts';
import type { RoundSearch } from './round-search.ts';

type Props = {
  plan: Plan;
  plans: readonly Plan[];
  rounds: readonly Round[];
  shown: number | undefined;
};

/** Every round of the plan by its quarter, and the way to those of other years. */
export function PastRounds({ plan, plans, rounds, shown }: Props) {
  const t = useMessages(roundMessages);
  const { slug: partnership } = usePartnership();
  const nameOf = ({ quarter }: Round) => {
    const label = quarterLabel(plan.financialYear, quarter);
    if (quarter === shown) return label;
    const search = { year: plan.year, quarter: String(quarter) } as RoundSearch;
    return (
      <Link to="/p/$partnership/round" params={{ partnership }} search={search}>
        {label}
      </Link>
    );
  };
  const years = plans.length > 1 && <Years plan={plan} plans={plans} />;
  return (
    <Card title={t.pastTitle} aside={years}>
      {rounds.length === 0 ? (
        <p>{t.noRounds}</p>
      ) : (
        <Table
          caption={t.pastCaption}
          isCaptionHidden
          asCards
          rows={rounds}
          rowKey={({ quarter }) => String(quarter)}
          columns={[
            { key: 'quarter', heading: t.quarter, isRowHeading: true, cell: nameOf },
            {
              key: 'opened',
              heading: t.opened,
              cell: ({ openedAt, openedBy }) => `${dateOfInstant(openedAt)}, ${openedBy}`,
            },
            { key: 'due', heading: t.dueOn, cell: ({ dueOn }) => dateLabel(dueOn) },
            {
              key: 'closed',
              heading: t.closedColumn,
              cell: ({ closedAt, closedBy }) =>
                closedAt === undefined ? t.stillOpen : `${dateOfInstant(closedAt)}, ${closedBy}`,
            },
          ]}
        />
      )}
    </Card>
  );
}

function Years({ plan, plans }: Pick<Props, 'plan' | 'plans'>) {
  const t = useMessages(roundMessages);
  const { slug: partnership } = usePartnership();
  return (
    <nav className="seg screen-only" aria-label={t.otherYears}>
      {plans.map(({ year }) => (
        <Link
          key={year}
          to="/p/$partnership/round"
          params={{ partnership }}
          search={{ year }}
          aria-current={year === plan.year ? 'true' : undefined}
        >
          {year}
        </Link>
      ))}
    </nav>
  );
}
