import { type ImportView, setMidYear } from '@ragstone/contract/imports';
import { call } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Button, Buttons } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { figuresMessages } from './figures-messages.ts';

/** Which mid-year the estimates are of, where their file does not say it. */
export function MidYearForm({ view, offered }: { view: ImportView; offered: number }) {
  const t = useMessages(figuresMessages);
  const { slug: partnership } = usePartnership();
  const form = useForm({
    initial: { midYear: String(offered) },
    save: async ({ midYear }) => {
      const params = { partnership, import: view.id };
      const body = { version: view.version, midYear: Number(midYear) };
      await call(setMidYear, { params, body });
      await queryClient.invalidateQueries();
    },
  });
  return (
    <form className="form" onSubmit={form.submit} noValidate>
      <ErrorSummary faults={form.faults} />
      <TextInput
        {...form.field('midYear')}
        label={t.midYear}
        hint={t.midYearHint}
        inputMode="numeric"
        width={4}
      />
      <Buttons>
        <Button type="submit" kind="secondary" isBusy={form.isSaving}>
          {t.saveMidYear}
        </Button>
      </Buttons>
    </form>
  );
}
