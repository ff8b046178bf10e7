import type { Sort } from './sort.ts';

type Props<K extends string> = {
  heading: string;
  by: K;
  sort: Sort<K> | undefined;
  onSort: (sort: Sort<K>) => void;
};

/** A column's heading that sorts by it; a second press turns the order round. */
export function SortButton<K extends string>({ heading, by, sort, onSort }: Props<K>) {
  const current = sort?.by === by ? sort.direction : undefined;
  const next = current === 'ascending' ? 'descending' : 'ascending';
  return (
    <button type="button" className="sort" onClick={() => onSort({ by, direction: next })}>
      {heading}
      <svg width="9" height="12" viewBox="0 0 9 12" aria-hidden="true" fill="currentColor">
        {current !== 'descending' && <path d="M4.5 0 9 5H0Z" />}
        {current !== 'ascending' && <path d="M4.5 12 0 7h9Z" />}
      </svg>
    </button>
  );
}
