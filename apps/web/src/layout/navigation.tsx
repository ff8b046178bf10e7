import { Link, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useMessages } from '../messages/define-messages.ts';
import { useMayEver, useMembership } from '../session/actor.ts';
import { classNames } from '../ui/class-names.ts';
import { uiMessages } from '../ui/messages.ts';
import { PersonLinks } from './person-links.tsx';
import { RoundLink } from './round-link.tsx';

type Props = { isOpen: boolean; onLeave: () => void };

/** The pages of the partnership. On a phone it is folded away behind the header's button. */
export function Navigation({ isOpen, onLeave }: Props) {
  const t = useMessages(uiMessages);
  const membership = useMembership();
  const path = useLocation({ select: (location) => location.pathname });
  // A new page folds the navigation away.
  useEffect(onLeave, [path]);
  return (
    <nav
      id="navigation"
      className={classNames('nav', isOpen && 'nav--open', membership === undefined && 'nav--bare')}
      aria-label={t.mainNavigation}
    >
      {membership !== undefined && (
        <p className="nav__partnership">{membership.partnership.name}</p>
      )}
      <ul className="nav__list">
        {membership !== undefined && <PartnershipLinks partnership={membership.partnership.slug} />}
        <PersonLinks className="nav__item--phone" />
      </ul>
    </nav>
  );
}

function PartnershipLinks({ partnership }: { partnership: string }) {
  const t = useMessages(uiMessages);
  const isPartner = useMayEver('own-actions:read');
  const seesRound = useMayEver('round:read');
  const params = { partnership };
  return (
    <>
      <li>
        <Link
          to="/p/$partnership"
          params={params}
          className="nav__link"
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {t.overview}
        </Link>
      </li>
      {isPartner && (
        <li>
          <Link to="/p/$partnership/my-actions" params={params} className="nav__link">
            {t.myActions}
          </Link>
        </li>
      )}
      <li>
        <Link
          to="/p/$partnership/trends"
          params={params}
          className="nav__link"
          activeOptions={{ includeSearch: false }}
        >
          {t.trends}
        </Link>
      </li>
      <li>
        <Link
          to="/p/$partnership/plan"
          params={params}
          className="nav__link"
          activeOptions={{ includeSearch: false }}
        >
          {t.plan}
        </Link>
      </li>
      {seesRound && (
        <li>
          <RoundLink partnership={partnership} />
        </li>
      )}
      <li>
        <Link to="/p/$partnership/data" params={params} className="nav__link">
          {t.data}
        </Link>
      </li>
    </>
  );
}
