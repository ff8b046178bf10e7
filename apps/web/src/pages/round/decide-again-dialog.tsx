import type { Report } from '@ragstone/contract/progress';
import { ReportTexts } from '../../forms/report/report-texts.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { roundActMessages } from './act-messages.ts';
import { ConfirmButtons } from './confirm-buttons.tsx';
import { roundMessages } from './messages.ts';
import { OverrideForm } from './override-form.tsx';
import { Proposal } from './proposal.tsx';

type Props = { year: string; report: Report; onClose: () => void };

/** While the round is open a decision can be taken again, also back to what the agency proposed. */
export function DecideAgainDialog({ year, report, onClose }: Props) {
  const t = { ...useMessages(roundMessages), ...useMessages(roundActMessages) };
  const { reference, lifecycle, proposedRag, decision, state } = report;
  return (
    <Dialog title={t.overrideTitle(reference)} isOpen onClose={onClose}>
      <div className="stack">
        <ReportTexts report={report} />
        <dl className="against">
          <div>
            <dt>{t.proposed}</dt>
            <dd>
              <Proposal lifecycle={lifecycle} rag={proposedRag} />
            </dd>
          </div>
          <div>
            <dt>{t.decision}</dt>
            <dd>
              <Proposal lifecycle={decision?.lifecycle} rag={decision?.rag} />
            </dd>
          </div>
        </dl>
        {state === 'overridden' && (
          <ConfirmButtons
            year={year}
            report={report}
            label={t.confirmAsProposed}
            onDecided={onClose}
          />
        )}
        <OverrideForm year={year} report={report} onDecided={onClose} onCancel={onClose} />
      </div>
    </Dialog>
  );
}
