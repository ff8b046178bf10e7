import { Link } from '@tanstack/react-router';
import { defineMessages, useMessages } from '../messages/define-messages.ts';
import { usePartnership } from '../session/actor.ts';

const linkMessages = defineMessages({
  en: {
    label: 'Pages about the data',
    held: 'Figures held',
    views: {
      releases: 'Releases',
      notes: 'Notes on figures',
      revisions: 'Revisions',
      'as-published': 'As published',
      areas: 'Population and areas',
    },
  },
});

/** The pages about the data, of which one is open. */
export function DataLinks() {
  const t = useMessages(linkMessages);
  const params = { partnership: usePartnership().slug };
  return (
    <nav className="seg screen-only" aria-label={t.label}>
      <Link
        to="/p/$partnership/data"
        params={params}
        activeOptions={{ exact: true, includeSearch: false }}
      >
        {t.held}
      </Link>
      {Object.entries(t.views).map(([view, label]) => (
        <Link
          key={view}
          to="/p/$partnership/data/$view/{-$item}"
          params={{ ...params, view, item: undefined }}
          activeOptions={{ includeSearch: false }}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
