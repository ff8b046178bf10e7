import { useMessages } from '../../messages/define-messages.ts';
import { Card } from '../../ui/card.tsx';
import { Checkboxes } from '../../ui/checkboxes.tsx';
import { Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import type { Choices } from './action-differences.ts';
import type { ActionFormState } from './action-form.tsx';
import { editActionMessages } from './messages.ts';

type Props = { form: ActionFormState; choices: Choices };

export function WhoFields({ form, choices: { agencies } }: Props) {
  const t = useMessages(editActionMessages);
  const named = agencies.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Card title={t.who}>
      <Select
        {...form.field('leadAgencyId')}
        label={t.leadAgency}
        choices={[{ value: '', label: t.nobody }, ...named]}
      />
      <TextInput {...form.field('namedOfficer')} label={t.namedOfficer} hint={t.namedOfficerHint} />
      <Checkboxes
        {...form.field('supportingAgencyIds')}
        label={t.supporting}
        isSmall
        choices={named.filter(({ value }) => value !== form.values.leadAgencyId)}
      />
    </Card>
  );
}
