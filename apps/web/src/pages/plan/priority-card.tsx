import type { ActionRow, Plan, Priority } from '@ragstone/contract/plans';
import { summarise } from '@ragstone/domain/plan/summary';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../../messages/define-messages.ts';
import { useCan, usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { ActionTable } from './action-table.tsx';
import { HeadlineMeasure } from './headline-measure.tsx';
import { planMessages } from './messages.ts';

type Props = {
  plan: Plan;
  priority: Priority;
  /** All actions of the priority, and those that the filters leave. */
  actions: readonly ActionRow[];
  listed: readonly ActionRow[];
};

export function PriorityCard({ plan, priority, actions, listed }: Props) {
  const t = useMessages(planMessages);
  const { slug: partnership } = usePartnership();
  const mayEdit = useCan('plan:edit', { planState: plan.state });
  const { number, title, aim, headlineIndicator } = priority;
  const heading = `${number} ${title}`;
  const isWhole = listed.length === actions.length;
  const counts = isWhole
    ? t.priorityCounts(actions.length, summarise(actions).onTrack)
    : t.priorityShown(listed.length, actions.length);
  const aside = (
    <p className="priority-aside">
      <span>{counts}</span>
      {mayEdit && (
        <Link
          to="/p/$partnership/plan/$year/priority/$number"
          params={{ partnership, year: plan.year, number: String(number) }}
          className="screen-only"
        >
          {t.editPriority}
          <span className="govuk-visually-hidden">{t.editPriorityOf(heading)}</span>
        </Link>
      )}
    </p>
  );
  return (
    <Card title={heading} aside={aside}>
      {aim !== '' && <p className="soft priority-aim">{aim}</p>}
      {headlineIndicator !== undefined && (
        <HeadlineMeasure plan={plan} indicator={headlineIndicator} />
      )}
      {actions.length === 0 ? (
        <p>{t.emptyPriority}</p>
      ) : (
        <ActionTable caption={heading} actions={listed} year={plan.year} />
      )}
    </Card>
  );
}
