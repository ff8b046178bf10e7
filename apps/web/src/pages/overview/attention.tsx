import type { ActionRow } from '@ragstone/contract/plans';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { classNames } from '../../ui/class-names.ts';
import { overviewMessages } from './messages.ts';
import { type Concern, concernsIn } from './plan-facts.ts';

const searchOf = {
  red: { standing: 'red' },
  overdue: { show: 'overdue' },
  silent: { standing: 'no-update' },
  noLead: {},
} as const;

/** What needs attention, counted, with the actions that do. */
export function Attention({ year, actions }: { year: string; actions: readonly ActionRow[] }) {
  const t = useMessages(overviewMessages);
  const params = { partnership: usePartnership().slug, year };
  const concerns = concernsIn(actions);
  return (
    <Card title={t.attention} isShort>
      {concerns.length === 0 && <p>{t.nothingNeedsAttention}</p>}
      <ul className="list">
        {concerns.map(({ kind, actions: needing }) => (
          <li key={kind} className="list__item">
            <strong className={classNames(kind === 'red' && 'bad')}>{needing.length}</strong>
            <Link
              to="/p/$partnership/plan/$year"
              params={params}
              search={searchOf[kind]}
              className="list__title"
            >
              {t[kind]}
            </Link>
            <p className="list__text">{namesOf(kind, needing)}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Silence is told by who is silent, everything else by what it is about. */
function namesOf(kind: Concern['kind'], actions: readonly ActionRow[]): string {
  const most = 3;
  const names =
    kind === 'silent'
      ? [...new Set(actions.flatMap(({ leadAgency }) => leadAgency?.shortName ?? []))]
      : actions.map(({ reference, title }) => `${reference} ${title}`);
  const shown = names.slice(0, most).join('; ');
  return names.length > most ? `${shown} …` : shown;
}
