import { listSavedViews } from '@ragstone/contract/saved-views';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queryOf } from '../api/queries.ts';
import { useMessages } from '../messages/define-messages.ts';
import { usePartnership } from '../session/actor.ts';
import { Card } from '../ui/card.tsx';
import { Finding } from './finding.tsx';
import { savedViewMessages } from './messages.ts';
import { ViewLink } from './view-link.tsx';

/** The reader's pinned views with what each finds now; nothing where none is pinned. */
export function Pinned() {
  const t = useMessages(savedViewMessages);
  const params = { partnership: usePartnership().slug };
  const { views } = useSuspenseQuery(queryOf(listSavedViews, { params })).data;
  const pinned = views.filter(({ isPinned }) => isPinned);
  if (pinned.length === 0) return null;
  return (
    <Card title={t.pinnedHeading}>
      <ul className="list">
        {pinned.map((view) => (
          <li key={view.id} className="list__item list__item--plain">
            <ViewLink view={view} className="list__title" />
            <Finding view={view} />
          </li>
        ))}
      </ul>
      <p className="source screen-only">
        <Link to="/p/$partnership/saved-views" params={params}>
          {t.allViews}
        </Link>
      </p>
    </Card>
  );
}
