import type { Action } from '@ragstone/contract/actions';
import { listPlanChoices, readPlan } from '@ragstone/contract/plans';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { keyOf, queryOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { ConflictPanel } from '../../forms/conflict-panel.tsx';
import { UnsavedGuard } from '../../forms/unsaved-guard.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Button, Buttons } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { differencesIn, merged } from './action-differences.ts';
import { type ActionValues, faultsInNumbers, valuesOf } from './action-values.ts';
import { MeasuresField } from './measures-field.tsx';
import { editActionMessages } from './messages.ts';
import { MilestonesField } from './milestones-field.tsx';
import { MoreFields } from './more-fields.tsx';
import { WhatFields } from './what-fields.tsx';
import { WhenFields } from './when-fields.tsx';
import { WhoFields } from './who-fields.tsx';

type Props = {
  initial: ActionValues;
  save: (values: ActionValues) => Promise<void>;
  /** Told the version that someone else saved, once what to keep was chosen. */
  onRebase?: (version: number) => void;
  /** The priorities to choose from; an action that exists stays in its own. */
  priorities?: readonly { number: number; title: string }[];
  submitLabel: string;
  cancel: ReactNode;
};

export function useActionForm(initial: ActionValues, save: Props['save']) {
  const t = useMessages(editActionMessages);
  return useForm({
    initial,
    check: (values: ActionValues) => faultsInNumbers(values, t.notANumber),
    save: async (values: ActionValues) => {
      await save(values);
      await queryClient.invalidateQueries({ queryKey: keyOf(readPlan) });
    },
  });
}
export type ActionFormState = ReturnType<typeof useActionForm>;

export function ActionForm({ initial, save, onRebase, priorities, submitLabel, cancel }: Props) {
  const { slug: partnership } = usePartnership();
  const query = queryOf(listPlanChoices, { params: { partnership } });
  const choices = useSuspenseQuery(query).data;
  const form = useActionForm(initial, save);
  if (form.failure?.slug === 'stale') {
    const current = form.failure.problem.current as Action;
    const saved = valuesOf(current);
    return (
      <ConflictPanel
        differences={differencesIn(form.values, saved, choices)}
        onResolve={(takeSaved) => {
          const values = merged(form.values, saved, takeSaved);
          form.reset(values);
          form.set('title', values.title); // still to be saved: leaving asks first
          onRebase?.(current.version);
        }}
      />
    );
  }
  return (
    <form className="form form--columns stack" onSubmit={form.submit} noValidate>
      <ErrorSummary faults={form.faults} />
      <div className="form__columns">
        <div className="stack">
          <WhatFields form={form} priorities={priorities} />
          <WhoFields form={form} choices={choices} />
        </div>
        <div className="stack">
          <WhenFields form={form} />
          <MeasuresField form={form} choices={choices} />
          <MilestonesField form={form} />
          <MoreFields form={form} />
        </div>
      </div>
      <Buttons>
        <Button type="submit" isBusy={form.isSaving}>
          {submitLabel}
        </Button>
        {cancel}
      </Buttons>
      <UnsavedGuard isUnsaved={form.isUnsaved} />
    </form>
  );
}
