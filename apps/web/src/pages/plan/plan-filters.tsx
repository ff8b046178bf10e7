import type { ActionRow, Priority } from '@ragstone/contract/plans';
import { isListed } from '@ragstone/domain/plan/filter';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useMessages } from '../../messages/define-messages.ts';
import { classNames } from '../../ui/class-names.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { everything, filterLists } from './filter-lists.ts';
import { FindInput } from './find-input.tsx';
import { planMessages } from './messages.ts';
import { isNarrowed, type PlanSearch } from './plan-search.ts';

type Props = {
  priorities: readonly Priority[];
  actions: readonly ActionRow[];
  ownAgencyId: string | undefined;
  /** How many actions the filters leave. */
  shown: number;
};

/** What narrows the list. All of it stands in the address, so a mailed link shows the same. */
export function PlanFilters({ priorities, actions, ownAgencyId, shown }: Props) {
  const t = useMessages(planMessages);
  const navigate = useNavigate();
  const search = useSearch({ from: '/p/$partnership/plan/$year' });
  const narrow = (name: keyof PlanSearch) => (value: string) => {
    const { [name]: _, ...rest } = search;
    void navigate({
      to: '.',
      search: value === everything ? rest : { ...rest, [name]: value },
      replace: true,
    });
  };
  const countOf = (fits: (action: ActionRow) => boolean) => actions.filter(fits).length;
  const mine = countOf((action) => isListed({ action, filter: { only: 'mine' }, ownAgencyId }));
  const [isOpen, setOpen] = useState(isNarrowed(search));
  return (
    <search className="stack--close">
      <div className="filters">
        <FindInput value={search.find ?? ''} onChange={narrow('find')} />
        <MoreButton isOpen={isOpen} onPress={() => setOpen(!isOpen)} />
        <div
          id="more-filters"
          className={classNames('filters__more', isOpen && 'filters__more--open')}
        >
          {filterLists({ priorities, actions, t }).map(({ name, label, choices }) => (
            <Select
              key={name}
              id={name}
              label={label}
              value={search[name] ?? everything}
              onChange={narrow(name)}
              choices={choices}
            />
          ))}
        </div>
        <Segmented
          id="show"
          label={t.show}
          value={search.show ?? everything}
          onChange={narrow('show')}
          choices={[
            { value: everything, label: t.all(actions.length) },
            { value: 'overdue', label: t.overdueCount(countOf(({ isOverdue }) => isOverdue)) },
            ...(ownAgencyId === undefined ? [] : [{ value: 'mine', label: t.mineCount(mine) }]),
          ]}
        />
      </div>
      <p className="cluster" role="status">
        {isNarrowed(search) && (
          <>
            <span>{t.shown(shown, actions.length)}</span>
            {shown > 0 && (
              <Link to="." search={{}} replace>
                {t.showAll}
              </Link>
            )}
          </>
        )}
      </p>
    </search>
  );
}

/** On a phone the choices are folded away, so that the plan itself is on the first screen. */
function MoreButton({ isOpen, onPress }: { isOpen: boolean; onPress: () => void }) {
  const t = useMessages(planMessages);
  return (
    <button
      type="button"
      className="link-button filters__toggle"
      aria-expanded={isOpen}
      aria-controls="more-filters"
      onClick={onPress}
    >
      {isOpen ? t.fewerFilters : t.moreFilters}
    </button>
  );
}
