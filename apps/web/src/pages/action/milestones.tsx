import type { Action } from '@ragstone/contract/actions';
import { compareDates } from '@ragstone/domain/time/civil-date';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { useMessages } from '../../messages/define-messages.ts';
import { useToday } from '../../session/session.ts';
import { Card } from '../../ui/card.tsx';
import { Table } from '../../ui/table.tsx';
import { actionMessages } from './messages.ts';

type Milestone = Action['milestones'][number];

export function Milestones({ milestones }: { milestones: readonly Milestone[] }) {
  const t = useMessages(actionMessages);
  const rows = milestones.map((milestone, index) => ({ ...milestone, index }));
  return (
    <Card title={t.milestones}>
      {rows.length === 0 ? (
        <p>{t.noMilestones}</p>
      ) : (
        <Table
          caption={t.milestones}
          isCaptionHidden
          asCards
          rows={rows}
          rowKey={({ index }) => String(index)}
          columns={[
            {
              key: 'title',
              heading: t.milestone,
              isRowHeading: true,
              cell: ({ title }) => title,
            },
            {
              key: 'due',
              heading: t.due,
              cell: ({ dueOn }) => (dueOn === undefined ? t.notSet : dateLabel(dueOn)),
            },
            { key: 'state', heading: t.state, cell: (row) => <MilestoneState milestone={row} /> },
          ]}
        />
      )}
    </Card>
  );
}

function MilestoneState({ milestone: { dueOn, doneOn } }: { milestone: Milestone }) {
  const t = useMessages(actionMessages);
  const today = useToday();
  if (doneOn !== undefined) return t.doneOn(dateLabel(doneOn));
  const isMissed = dueOn !== undefined && compareDates(dueOn, today) < 0;
  return isMissed ? <span className="flag">{t.missed}</span> : t.open;
}
