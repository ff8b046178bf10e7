import { useMessages } from '../../messages/define-messages.ts';
import { Card } from '../../ui/card.tsx';
import { Checkboxes } from '../../ui/checkboxes.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import type { ActionFormState } from './action-form.tsx';
import { editActionMessages } from './messages.ts';

export function MoreFields({ form }: { form: ActionFormState }) {
  const t = useMessages(editActionMessages);
  return (
    <Card title={t.more}>
      <TextInput {...form.field('funding')} label={t.funding} hint={t.fundingHint} />
      <Checkboxes
        {...form.field('fromAssessment')}
        label={t.fromAssessment}
        isSmall
        choices={[{ value: 'yes', label: t.fromAssessmentChoice }]}
      />
      <TextArea
        {...form.field('restrictedText')}
        label={t.restrictedText}
        hint={`${t.restrictedHint} ${t.noPersonalData}`}
        maxLength={5000}
      />
    </Card>
  );
}
