import type { MyAction } from '@ragstone/contract/progress';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { RagPill } from '../../ui/rag-pill.tsx';
import { myActionsMessages } from './messages.ts';

type Props = { actions: readonly MyAction[]; year: string };

/** The agency's actions between two rounds: to read, not to report on. */
export function QuietList({ actions, year }: Props) {
  const t = useMessages(myActionsMessages);
  const { slug: partnership } = usePartnership();
  if (actions.length === 0) return <p>{t.noActions}</p>;
  return (
    <Card title={t.yours}>
      <ul className="list">
        {actions.map(({ reference, title, standing }) => (
          <li key={reference} className="list__item list__item--plain">
            <Link
              to="/p/$partnership/plan/$year/$reference"
              params={{ partnership, year, reference }}
            >
              {`${reference} ${title}`}
            </Link>
            <RagPill standing={standing} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
