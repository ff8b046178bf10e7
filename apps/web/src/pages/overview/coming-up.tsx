import type { ActionRow, Plan } from '@ragstone/contract/plans';
import { ageLabel, dateLabel } from '@ragstone/domain/time/period-label';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { useToday } from '../../session/session.ts';
import { Card } from '../../ui/card.tsx';
import { overviewMessages } from './messages.ts';
import { dueNext } from './plan-facts.ts';

/** How many due dates of actions are listed. */
const most = 3;

/** The dates ahead: the round's, then the next actions to fall due. */
export function ComingUp({ plan, actions }: { plan: Plan; actions: readonly ActionRow[] }) {
  const t = useMessages(overviewMessages);
  const { slug: partnership } = usePartnership();
  const today = useToday();
  const { openRound, year } = plan;
  const next = dueNext(actions, today, most);
  return (
    <Card title={t.comingUp} isShort>
      {openRound === undefined && next.length === 0 && <p>{t.nothingComesUp}</p>}
      <ul className="list">
        {openRound !== undefined && (
          <li className="list__item list__item--plain">
            <strong>{t.roundDue(openRound.quarter)}</strong>
            <span className="soft">
              {t.on(dateLabel(openRound.dueOn), ageLabel(openRound.dueOn, today))}
            </span>
            {openRound.waiting !== undefined && openRound.waiting > 0 && (
              <span>{t.waiting(openRound.waiting)}</span>
            )}
          </li>
        )}
        {next.map(({ reference, title, dueOn }) => (
          <li key={reference} className="list__item list__item--plain">
            <Link
              to="/p/$partnership/plan/$year/$reference"
              params={{ partnership, year, reference }}
              className="list__title"
            >
              {t.actionName(reference, title)}
            </Link>
            {dueOn !== undefined && (
              <span className="soft">{t.on(dateLabel(dueOn), ageLabel(dueOn, today))}</span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
