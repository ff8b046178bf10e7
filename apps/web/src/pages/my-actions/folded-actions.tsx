import type { MyAction } from '@ragstone/contract/progress';
import { useMessages } from '../../messages/define-messages.ts';
import { Card } from '../../ui/card.tsx';
import { foldedMessages } from './folded-messages.ts';
import { SentRow } from './sent-row.tsx';
import { SupportRow } from './support-row.tsx';

type Props = {
  supported: readonly MyAction[];
  sent: readonly MyAction[];
  year: string;
  onSent: (action: MyAction) => void;
  onRecalled: (action: MyAction) => void;
};

/** What other agencies lead, and what the agency has sent this quarter: a line each. */
export function FoldedActions({ supported, sent, year, onSent, onRecalled }: Props) {
  const t = useMessages(foldedMessages);
  return (
    <>
      {supported.length > 0 && (
        <Card title={t.supports}>
          <p className="soft">{t.supportsText}</p>
          {supported.map((action) => (
            <SupportRow
              key={action.reference}
              action={action}
              year={year}
              onSent={() => onSent(action)}
            />
          ))}
        </Card>
      )}
      {sent.length > 0 && (
        <Card title={t.done(sent.length)}>
          {sent.map((action) => (
            <SentRow
              key={`${action.reference} ${action.part}`}
              action={action}
              year={year}
              onRecalled={() => onRecalled(action)}
            />
          ))}
        </Card>
      )}
    </>
  );
}
