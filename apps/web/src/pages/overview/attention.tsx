import type { ActionRow } from '@ragstone/contract/plans';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { classNames } from '../../ui/class-names.ts';
import { overviewMessages } from './messages.ts';
import { type Concern, concernsIn } from './plan-facts.ts';

type Props = { year: string; actions: readonly ActionRow[] };

/** What needs attention, counted, with the actions that do. */
export function Attention({ year, actions }: Props) {
  const t = useMessages(overviewMessages);
  const concerns = concernsIn(actions);
  return (
    <Card title={t.attention} isShort>
      {concerns.length === 0 && <p>{t.nothingNeedsAttention}</p>}
      <ul className="list">
        {concerns.map((concern) => (
          <li key={concern.kind} className="list__item">
            <strong className={classNames(concern.kind === 'red' && 'bad')}>
              {concern.actions.length}
            </strong>
            <Title kind={concern.kind} year={year} />
            {concern.kind === 'silent' ? (
              <p className="list__text">{silentAgencies(concern.actions)}</p>
            ) : (
              <ActionLinks year={year} actions={concern.actions} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

const searchOf = {
  red: { standing: 'red' },
  overdue: { show: 'overdue' },
  silent: { standing: 'no-update' },
} as const;

/** Leads to the plan's list of these actions, where it can list them. */
function Title({ kind, year }: { kind: Concern['kind']; year: string }) {
  const t = useMessages(overviewMessages);
  const params = { partnership: usePartnership().slug, year };
  if (kind === 'noLead' || kind === 'noCorrectiveAction') {
    return <span className="list__title">{t[kind]}</span>;
  }
  return (
    <Link
      to="/p/$partnership/plan/$year"
      params={params}
      search={searchOf[kind]}
      className="list__title"
    >
      {t[kind]}
    </Link>
  );
}

/** Silence is told by who is silent, everything else by what it is about. */
const silentAgencies = (actions: readonly ActionRow[]) =>
  [...new Set(actions.flatMap(({ leadAgency }) => leadAgency?.shortName ?? []))].join('; ');

/** How many actions are named of each concern; the others are counted. */
const most = 3;

function ActionLinks({ year, actions }: Props) {
  const t = useMessages(overviewMessages);
  const partnership = usePartnership().slug;
  return (
    <ul className="list__text list__lines">
      {actions.slice(0, most).map(({ reference, title }) => (
        <li key={reference}>
          <Link
            to="/p/$partnership/plan/$year/$reference"
            params={{ partnership, year, reference }}
          >
            {t.actionName(reference, title)}
          </Link>
        </li>
      ))}
      {actions.length > most && <li>{t.more(actions.length - most)}</li>}
    </ul>
  );
}
