import type { MyAction } from '@ragstone/contract/progress';
import { useMessages } from '../../messages/define-messages.ts';
import { Card } from '../../ui/card.tsx';
import { myActionsMessages } from './messages.ts';
import { SentRow } from './sent-row.tsx';

type Props = {
  actions: readonly MyAction[];
  year: string;
  onRecalled: (action: MyAction) => void;
};

/** What the agency has sent this quarter. */
export function SentCard({ actions, year, onRecalled }: Props) {
  const t = useMessages(myActionsMessages);
  return (
    <Card title={t.done(actions.length)}>
      {actions.map((action) => (
        <SentRow
          key={`${action.reference} ${action.part}`}
          action={action}
          year={year}
          onRecalled={() => onRecalled(action)}
        />
      ))}
    </Card>
  );
}
