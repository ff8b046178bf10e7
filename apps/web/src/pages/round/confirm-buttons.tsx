import { confirmReport, type Report } from '@ragstone/contract/progress';
import { call } from '../../api/client.ts';
import { isProblem } from '../../api/problem-error.ts';
import { refreshReports } from '../../forms/report/refresh-reports.ts';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, Buttons, LinkButton } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { roundMessages } from './messages.ts';

type Props = {
  year: string;
  report: Report;
  label?: string;
  onDecided: () => void;
  /** Absent where deciding otherwise is offered elsewhere. */
  onOverride?: () => void;
};

/** One press confirms the update that is read; if it changed meanwhile, it is shown again first. */
export function ConfirmButtons({ year, report, label, onDecided, onOverride }: Props) {
  const t = useMessages(roundMessages);
  const { slug: partnership } = usePartnership();
  const { id, version, reference, agency } = report;
  const form = useForm({
    initial: {},
    save: async () => {
      const params = { partnership, year, report: id };
      try {
        await call(confirmReport, { params, body: { decision: 'confirm', version } });
      } catch (error) {
        if (isProblem(error, 'stale')) await refreshReports();
        throw error;
      }
      onDecided();
      await refreshReports();
    },
  });
  const which = (
    <span className="govuk-visually-hidden">
      {t.confirmOf(reference, agency?.shortName ?? t.nobody)}
    </span>
  );
  return (
    <form onSubmit={form.submit} noValidate>
      {form.failure?.slug === 'stale' && (
        <Banner tone="warning" isAnswer>
          <p>{t.changedMeanwhile}</p>
        </Banner>
      )}
      <ErrorSummary faults={form.faults} />
      <Buttons>
        <Button type="submit" isBusy={form.isSaving}>
          {label ?? t.confirm}
          {which}
        </Button>
        {report.part === 'lead' && onOverride !== undefined && (
          <LinkButton onClick={onOverride}>
            {t.override}
            {which}
          </LinkButton>
        )}
      </Buttons>
    </form>
  );
}
