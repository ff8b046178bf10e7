import type { ActionPage } from '@ragstone/contract/actions';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { lifecycleLabels } from '@ragstone/domain/words/rag-text';
import { useMessages } from '../../messages/define-messages.ts';
import { Card } from '../../ui/card.tsx';
import { RagPill } from '../../ui/rag-pill.tsx';
import { actionMessages } from './messages.ts';

/** How the action stands now: stage first, then the RAG of what is under way. */
export function ActionStatus({ page: { action, standing, isOverdue } }: { page: ActionPage }) {
  const t = useMessages(actionMessages);
  return (
    <Card title={t.status}>
      <p className="cluster">
        <RagPill standing={standing} />
        <span>{t.stage(lifecycleLabels[action.lifecycle])}</span>
      </p>
      {isOverdue && action.dueOn !== undefined && (
        <p className="flag">{t.overdueSince(dateLabel(action.dueOn))}</p>
      )}
    </Card>
  );
}
