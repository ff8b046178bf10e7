import type { ActionRow, Plan } from '@ragstone/contract/plans';
import { roundLabel } from '@ragstone/domain/plan/round';
import { summarise } from '@ragstone/domain/plan/summary';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../../messages/define-messages.ts';
import { useMayEver, usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { RagBar, RagLegend } from '../../ui/rag-bar.tsx';
import { planMessages } from './messages.ts';

type Props = { plan: Plan; actions: readonly ActionRow[] };

/** How the whole plan stands. Its counts add up to all actions, whatever is filtered below. */
export function PlanSummaryCard({ plan, actions }: Props) {
  const t = useMessages(planMessages);
  const { all, byStanding } = summarise(actions);
  return (
    <Card>
      <div className={plan.openRound === undefined ? undefined : 'plan-summary'}>
        <div>
          <RagBar counts={byStanding} />
          <div className="cluster">
            <RagLegend counts={byStanding} />
            <p className="soft plan-summary__sum">{t.reconciles(all, byStanding.cancelled)}</p>
          </div>
        </div>
        <RoundNote plan={plan} />
      </div>
    </Card>
  );
}

function RoundNote({ plan }: { plan: Plan }) {
  const t = useMessages(planMessages);
  const { slug: partnership } = usePartnership();
  const seesRound = useMayEver('round:read');
  const hasOwnActions = useMayEver('own-actions:read');
  if (plan.openRound === undefined) return null;
  const { quarter, dueOn } = plan.openRound;
  return (
    <div className="plan-summary__round">
      <p>{t.roundOpen(roundLabel(quarter), dateLabel(dueOn))}</p>
      {seesRound && (
        <Link to="/p/$partnership/round" params={{ partnership }} className="screen-only">
          {t.toRound}
        </Link>
      )}
      {hasOwnActions && (
        <Link to="/p/$partnership/my-actions" params={{ partnership }} className="screen-only">
          {t.toMyActions}
        </Link>
      )}
    </div>
  );
}
