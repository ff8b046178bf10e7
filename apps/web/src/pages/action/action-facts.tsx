import type { Action } from '@ragstone/contract/actions';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { useMessages } from '../../messages/define-messages.ts';
import { Card } from '../../ui/card.tsx';
import { actionMessages } from './messages.ts';

export function ActionFacts({ action }: { action: Action }) {
  const t = useMessages(actionMessages);
  const { leadAgency, supportingAgencies, startOn, dueOn, recurrence } = action;
  const due = recurrence === undefined ? undefined : t.recurrences[recurrence];
  const rows: [string, string][] = [
    [t.lead, leadAgency?.name ?? t.noLead],
    [t.namedOfficer, action.namedOfficer === '' ? t.notSet : action.namedOfficer],
    [t.supporting, supportingAgencies.map(({ name }) => name).join(', ') || t.nothing],
    [t.start, startOn === undefined ? t.notSet : dateLabel(startOn)],
    [t.due, due ?? (dueOn === undefined ? t.notSet : dateLabel(dueOn))],
    [t.funding, action.funding === '' ? t.nothing : action.funding],
    [t.fromAssessment, action.fromAssessment ? t.yes : t.no],
  ];
  return (
    <Card title={t.about}>
      <dl className="pairs">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
