import { listPlanChoices, type Priority, readPlan } from '@ragstone/contract/plans';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { keyOf, queryOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { ConflictPanel } from '../../forms/conflict-panel.tsx';
import { UnsavedGuard } from '../../forms/unsaved-guard.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Button, Buttons } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkboxes } from '../../ui/checkboxes.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { priorityMessages } from './messages.ts';
import { differencesIn, type PriorityValues, valuesOf } from './priority-values.ts';

type Props = {
  year: string;
  initial: PriorityValues;
  save: (values: PriorityValues) => Promise<void>;
  /** Told the version that someone else saved, once what to keep was chosen. */
  onRebase?: (version: number) => void;
  isNew: boolean;
};

export function PriorityForm({ year, initial, save, onRebase, isNew }: Props) {
  const t = useMessages(priorityMessages);
  const navigate = useNavigate();
  const { slug: partnership } = usePartnership();
  const { indicators } = useSuspenseQuery(
    queryOf(listPlanChoices, { params: { partnership } }),
  ).data;
  const plan = { to: '/p/$partnership/plan/$year', params: { partnership, year } } as const;
  const form = useForm({
    initial,
    save: async (values: PriorityValues) => {
      await save(values);
      await queryClient.invalidateQueries({ queryKey: keyOf(readPlan) });
      void navigate(plan);
    },
  });
  if (form.failure?.slug === 'stale') {
    const current = form.failure.problem.current as Priority;
    const saved = valuesOf(current);
    return (
      <ConflictPanel
        differences={differencesIn({ yours: form.values, saved, t, indicators })}
        onResolve={(takeSaved) => {
          const kept = takeSaved.map((name) => [name, saved[name]]);
          const values = { ...form.values, ...Object.fromEntries(kept) };
          form.reset(values);
          form.set('title', values.title); // still to be saved: leaving asks first
          onRebase?.(current.version);
        }}
      />
    );
  }
  return (
    <form className="form stack" onSubmit={form.submit} noValidate>
      <ErrorSummary faults={form.faults} />
      <Card>
        {isNew && (
          <TextInput
            {...form.field('number')}
            label={t.number}
            hint={t.numberHint}
            inputMode="numeric"
            width={2}
          />
        )}
        <TextInput {...form.field('title')} label={t.title} />
        <TextArea {...form.field('aim')} label={t.aim} hint={t.aimHint} maxLength={5000} />
        <Select
          {...form.field('headlineIndicator')}
          label={t.indicator}
          hint={t.indicatorHint}
          choices={[
            { value: '', label: t.noIndicator },
            ...indicators.map(({ slug, label }) => ({ value: slug, label })),
          ]}
        />
        <Checkboxes
          {...form.field('crossCutting')}
          label={t.crossCutting}
          isSmall
          choices={[{ value: 'yes', label: t.crossCuttingChoice }]}
        />
      </Card>
      <Buttons>
        <Button type="submit" isBusy={form.isSaving}>
          {isNew ? t.add : t.save}
        </Button>
        <Link {...plan}>{t.cancel}</Link>
      </Buttons>
      <UnsavedGuard isUnsaved={form.isUnsaved} />
    </form>
  );
}
