import type { ActionRow, Priority } from '@ragstone/contract/plans';
import { summarise } from '@ragstone/domain/plan/summary';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { RagBar, RagLegend } from '../../ui/rag-bar.tsx';
import { overviewMessages } from './messages.ts';

type Props = { year: string; priorities: readonly Priority[]; actions: readonly ActionRow[] };

/** Each priority as one bar of how its actions stand, and how many they are. */
export function ByPriority({ year, priorities, actions }: Props) {
  const t = useMessages(overviewMessages);
  const partnership = usePartnership().slug;
  return (
    <Card title={t.byPriority}>
      <ul className="priority-bars">
        {priorities.map(({ number, title }) => {
          const { all, byStanding } = summarise(
            actions.filter(({ priorityNumber }) => priorityNumber === number),
          );
          return (
            <li key={number} className="priority-bars__row">
              <Link
                to="/p/$partnership/plan/$year"
                params={{ partnership, year }}
                search={{ priority: String(number) }}
              >
                {t.priorityName(number, title)}
              </Link>
              {all === 0 ? (
                <span className="soft">{t.noActions}</span>
              ) : (
                <RagBar counts={byStanding} />
              )}
              <span className="number">{all}</span>
            </li>
          );
        })}
      </ul>
      <RagLegend counts={summarise(actions).byStanding} />
    </Card>
  );
}
