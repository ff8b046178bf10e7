import { listPlans } from '@ragstone/contract/plans';
import { roundLabel } from '@ragstone/domain/plan/round';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queryOf } from '../api/queries.ts';
import { useMessages } from '../messages/define-messages.ts';
import { uiMessages } from '../ui/messages.ts';

/** The round with its quarter, and how many updates wait for an officer. Never waits to be drawn. */
export function RoundLink({ partnership }: { partnership: string }) {
  const t = useMessages(uiMessages);
  const { data } = useQuery(queryOf(listPlans, { params: { partnership } }));
  const open = data?.plans.find(({ openRound }) => openRound !== undefined)?.openRound;
  const waiting = open?.waiting ?? 0;
  return (
    <Link
      to="/p/$partnership/round"
      params={{ partnership }}
      className="nav__link"
      activeOptions={{ includeSearch: false }}
    >
      {open === undefined ? t.round : t.roundOf(roundLabel(open.quarter))}
      {waiting > 0 && (
        <>
          {' '}
          <span className="nav__count" aria-hidden="true">
            {waiting}
          </span>
          <span className="govuk-visually-hidden">{t.waiting(String(waiting))}</span>
        </>
      )}
    </Link>
  );
}
