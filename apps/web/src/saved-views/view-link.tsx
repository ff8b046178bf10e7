import type { SavedView } from '@ragstone/contract/saved-views';
import { Link } from '@tanstack/react-router';
import { readFigureSearch } from '../address/figure-search.ts';
import { parseSearch } from '../address/search.ts';
import { usePartnership } from '../session/actor.ts';

/** What a saved view shows, as its page reads it from its address. */
export const searchOf = ({ search }: SavedView) => readFigureSearch(parseSearch(search));

/** Opens a saved view. It leads to a page of this partnership, whatever was saved. */
export function ViewLink({ view, className }: { view: SavedView; className?: string }) {
  const params = { partnership: usePartnership().slug };
  const named = className === undefined ? {} : { className };
  if (view.page === 'indicators') {
    const { indicator = '', ...search } = searchOf(view);
    return (
      <Link
        to="/p/$partnership/indicators/$indicator"
        params={{ ...params, indicator }}
        search={search}
        {...named}
      >
        {view.name}
      </Link>
    );
  }
  return (
    <Link
      to={view.page === 'trends' ? '/p/$partnership/trends' : '/p/$partnership/compare'}
      params={params}
      search={searchOf(view)}
      {...named}
    >
      {view.name}
    </Link>
  );
}
