import type { Report } from '@ragstone/contract/progress';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { useMessages } from '../../messages/define-messages.ts';
import { reportMessages } from './messages.ts';

/** What a report says, each text under what it answers; what was left empty is left out. */
export function ReportTexts({ report }: { report: Report }) {
  const t = useMessages(reportMessages);
  const { noChange, correctiveText, correctiveOn } = report;
  const by = correctiveOn === undefined ? '' : t.by(dateLabel(correctiveOn));
  const texts = [
    [t.noChangeBecause, noChange ? report.noChangeReason : ''],
    [t.done, report.doneText],
    [t.next, report.nextText],
    [t.corrective, [correctiveText, by].filter((part) => part !== '').join('\n')],
  ].filter(([, text]) => text !== '');
  return (
    <dl className="report-texts">
      {texts.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
