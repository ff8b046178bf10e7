import { useMessages } from '../../messages/define-messages.ts';
import { Card } from '../../ui/card.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import type { ActionFormState } from './action-form.tsx';
import { editActionMessages } from './messages.ts';

type Props = {
  form: ActionFormState;
  priorities: readonly { number: number; title: string }[] | undefined;
};

export function WhatFields({ form, priorities }: Props) {
  const t = useMessages(editActionMessages);
  return (
    <Card title={t.what}>
      {priorities !== undefined && (
        <Select
          {...form.field('priorityNumber')}
          label={t.priority}
          choices={priorities.map(({ number, title }) => ({
            value: String(number),
            label: `${number} ${title}`,
          }))}
        />
      )}
      <TextInput {...form.field('title')} label={t.title} />
      <TextArea
        {...form.field('how')}
        label={t.how}
        hint={`${t.howHint} ${t.noPersonalData}`}
        maxLength={5000}
      />
    </Card>
  );
}
