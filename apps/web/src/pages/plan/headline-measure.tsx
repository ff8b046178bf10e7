import { readOverview } from '@ragstone/contract/overview';
import type { Plan, Priority } from '@ragstone/contract/plans';
import { formatCount } from '@ragstone/domain/words/number';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { planMessages } from './messages.ts';

type Props = { plan: Plan; indicator: NonNullable<Priority['headlineIndicator']> };

/**
 * The figure that shows first how a priority goes, as the overview counts it. It joins its name when
 * it has come; a closed plan is not told by figures of a later year.
 */
export function HeadlineMeasure({ plan, indicator: { slug, label } }: Props) {
  const t = useMessages(planMessages);
  const { slug: partnership } = usePartnership();
  const isOver = plan.state === 'closed';
  const query = queryOf(readOverview, { params: { partnership } });
  const { data } = useQuery({ ...query, enabled: !isOver });
  const figures = isOver ? undefined : data?.figures; // held from another page, it would be there
  const { change, words } = figures?.tiles.find((tile) => tile.slug === slug) ?? {};
  const isHeld = change?.now !== undefined && words !== undefined;
  const before = change?.before === undefined ? [] : [t.yearBefore(formatCount(change.before))];
  return (
    <p className="priority-measure">
      {t.measure}
      <Link
        to="/p/$partnership/trends"
        params={{ partnership }}
        search={{ indicator: slug, ...(isHeld && figures?.span) }}
      >
        {label}
      </Link>
      {isHeld && (
        <>
          {' '}
          <strong>{formatCount(change.now ?? 0)}</strong>
          {`, ${[words, ...before].join('; ')}`}
          <span className="soft">{` · ${figures?.spanLabel}`}</span>
        </>
      )}
    </p>
  );
}
