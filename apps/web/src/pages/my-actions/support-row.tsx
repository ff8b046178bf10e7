import type { MyAction } from '@ragstone/contract/progress';
import { ReportForm } from '../../forms/report/report-form.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { FoldedAction } from './folded-action.tsx';
import { foldedMessages } from './folded-messages.ts';

type Props = { action: MyAction; year: string; onSent: () => void };

/** An action that another agency leads, to which text may be added; a draft stands open. */
export function SupportRow({ action, year, onSent }: Props) {
  const t = useMessages(foldedMessages);
  const { slug: partnership } = usePartnership();
  const { reference, leadAgency, report } = action;
  const params = { partnership, year, reference };
  return (
    <FoldedAction
      action={action}
      year={year}
      isOpen={report !== undefined}
      state={leadAgency === undefined ? t.nobodyLeads : t.ledBy(leadAgency.shortName)}
    >
      <ReportForm place={{ params }} on={action} onSent={onSent} />
    </FoldedAction>
  );
}
