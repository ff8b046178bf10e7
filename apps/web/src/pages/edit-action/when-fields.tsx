import { recurrences } from '@ragstone/domain/plan/action';
import { lifecycles } from '@ragstone/domain/plan/lifecycle';
import { lifecycleLabels } from '@ragstone/domain/words/rag-text';
import { useMessages } from '../../messages/define-messages.ts';
import { Card } from '../../ui/card.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Radios } from '../../ui/radios.tsx';
import { Select } from '../../ui/select.tsx';
import type { ActionFormState } from './action-form.tsx';
import { editActionMessages } from './messages.ts';

const timings = ['due', 'recurs'] as const;

export function WhenFields({ form }: { form: ActionFormState }) {
  const t = useMessages(editActionMessages);
  return (
    <Card title={t.when}>
      <DateInput {...form.field('startOn')} label={t.startOn} />
      <Radios
        {...form.field('timing')}
        label={t.timing}
        isInline
        isSmall
        choices={timings.map((value) => ({ value, label: t.timings[value] }))}
      />
      {form.values.timing === 'due' ? (
        <DateInput {...form.field('dueOn')} label={t.dueOn} />
      ) : (
        <Select
          {...form.field('recurrence')}
          label={t.recurrence}
          choices={recurrences.map((value) => ({ value, label: t.recurrences[value] }))}
        />
      )}
      <Select
        {...form.field('lifecycle')}
        label={t.lifecycle}
        hint={t.lifecycleHint}
        choices={lifecycles.map((value) => ({ value, label: lifecycleLabels[value] }))}
      />
    </Card>
  );
}
