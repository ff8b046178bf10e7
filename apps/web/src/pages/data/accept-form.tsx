import type { ImportReport, QuestionKind } from '@ragstone/contract/import-report';
import { acceptImport, type ImportView, setPublishedOn } from '@ragstone/contract/imports';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { importQuestion, importQuestionReason } from '@ragstone/domain/words/import-text';
import { call } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Button, Buttons } from '../../ui/button.tsx';
import { Checkboxes } from '../../ui/checkboxes.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Details } from '../../ui/details.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { figuresMessages } from './figures-messages.ts';
import { dataMessages } from './messages.ts';
import { MidYearForm } from './mid-year-form.tsx';

type Props = { view: ImportView; report: ImportReport };

/** The officer's answers to the check's questions, and the press that makes the figures count. */
export function AcceptForm({ view, report }: Props) {
  const t = useMessages(dataMessages);
  const f = useMessages(figuresMessages);
  const { slug: partnership } = usePartnership();
  const { questions } = report;
  const form = useForm<{ answered: QuestionKind[] }>({
    initial: { answered: [] },
    save: async ({ answered }) => {
      const params = { partnership, import: view.id };
      await call(acceptImport, { params, body: { version: view.version, answered } });
      // Figures everywhere may have changed.
      await queryClient.invalidateQueries();
    },
  });
  return (
    <>
      <p>{t.publishedOnText(dateLabel(report.publishedOn))}</p>
      <Details summary={t.changeDate}>
        <PublishedOnForm view={view} report={report} />
      </Details>
      {questions.map(
        (each) =>
          each.kind === 'mid-year' && (
            <Details key={each.kind} summary={f.changeMidYear}>
              <MidYearForm view={view} offered={each.midYear} />
            </Details>
          ),
      )}
      <form className="form" onSubmit={form.submit} noValidate>
        <ErrorSummary faults={form.faults} />
        {questions.length > 0 && (
          <Checkboxes
            {...form.field('answered')}
            label={t.questionsLegend}
            hint={t.questionsHint}
            choices={questions.map((each) => ({
              value: each.kind,
              label: `${importQuestion(each)}. ${importQuestionReason(each)}`,
            }))}
          />
        )}
        <Buttons>
          <Button type="submit" isBusy={form.isSaving}>
            {t.accept}
          </Button>
        </Buttons>
        <p role="status" className="soft">
          {form.isSaving && t.accepting}
        </p>
      </form>
    </>
  );
}

function PublishedOnForm({ view, report }: Props) {
  const t = useMessages(dataMessages);
  const { slug: partnership } = usePartnership();
  const form = useForm({
    initial: { publishedOn: report.publishedOn },
    save: async ({ publishedOn }) => {
      const params = { partnership, import: view.id };
      await call(setPublishedOn, { params, body: { version: view.version, publishedOn } });
      await queryClient.invalidateQueries();
    },
  });
  return (
    <form className="form" onSubmit={form.submit} noValidate>
      <ErrorSummary faults={form.faults} />
      <DateInput {...form.field('publishedOn')} label={t.publishedOn} />
      <Buttons>
        <Button type="submit" kind="secondary" isBusy={form.isSaving}>
          {t.saveDate}
        </Button>
      </Buttons>
    </form>
  );
}
