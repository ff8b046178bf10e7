import type { MyAction } from '@ragstone/contract/progress';
import { ReportForm } from '../../forms/report/report-form.tsx';
import { usePartnership } from '../../session/actor.ts';
import { ActionLink } from './action-link.tsx';
import { cardHeadingId } from './use-answer.ts';

type Props = { action: MyAction; year: string; onSent: () => void };

/** An action that the agency leads and has yet to report on. */
export function ReportCard({ action, year, onSent }: Props) {
  const { slug: partnership } = usePartnership();
  const { reference, priority } = action;
  return (
    <article className="card">
      <p className="eyebrow">{`${reference} ${priority.title}`}</p>
      <h3 id={cardHeadingId(reference)} tabIndex={-1} className="card__title">
        <ActionLink action={action} year={year} />
      </h3>
      <ReportForm
        place={{ params: { partnership, year, reference } }}
        on={action}
        onSent={onSent}
      />
    </article>
  );
}
