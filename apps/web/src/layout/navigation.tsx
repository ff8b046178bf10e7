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

const overviewPath = '/p/$partnership';

/** The main pages, by their place below a partnership. */
type PagePath =
  | typeof overviewPath
  | `${typeof overviewPath}/${'my-actions' | 'trends' | 'compare' | 'plan' | 'returns' | 'data'}`;

function PartnershipLinks({ partnership }: { partnership: string }) {
  const t = useMessages(uiMessages);
  const isPartner = useMayEver('own-actions:read');
  const seesRound = useMayEver('round:read');
  const link = (to: PagePath, label: string) => (
    <li>
      <Link
        to={to}
        params={{ partnership }}
        className="nav__link"
        activeOptions={{ exact: to === overviewPath, includeSearch: false }}
      >
        {label}
      </Link>
    </li>
  );
  return (
    <>
      {link(overviewPath, t.overview)}
      {isPartner && link('/p/$partnership/my-actions', t.myActions)}
      {link('/p/$partnership/trends', t.trends)}
      {link('/p/$partnership/compare', t.compare)}
      {link('/p/$partnership/plan', t.plan)}
      {seesRound && (
        <li>
          <RoundLink partnership={partnership} />
        </li>
      )}
      {link('/p/$partnership/returns', t.returns)}
      {link('/p/$partnership/data', t.data)}
    </>
  );
}
