import { addKey, listKeys } from '@ragstone/contract/figures-keys';
import { call } from '../../api/client.ts';
import { keyOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { checkPresent } from '../../forms/check-present.ts';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { Button, Buttons } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { keyMessages } from './key-messages.ts';

export type MadeKey = { name: string; secret: string };

const lasts = ['30', '90', '180', '365'] as const;
const empty: { name: string; days: (typeof lasts)[number] } = { name: '', days: '90' };

type Props = { partnership: string; onMade: (made: MadeKey) => void };

export function NewKey({ partnership, onMade }: Props) {
  const t = useMessages(keyMessages);
  const form = useForm({
    initial: empty,
    check: ({ name }) => checkPresent({ name }, { name: t.nameMissing }),
    save: async ({ name, days }) => {
      const body = { name, days: Number(days) };
      const { key, secret } = await call(addKey, { params: { partnership }, body });
      form.reset(empty);
      onMade({ name: key.name, secret });
      await queryClient.invalidateQueries({ queryKey: keyOf(listKeys) });
    },
  });
  return (
    <form className="form" onSubmit={form.submit} noValidate>
      <ErrorSummary faults={form.faults} />
      <TextInput {...form.field('name')} label={t.name} hint={t.nameHint} width={20} />
      <Select
        {...form.field('days')}
        label={t.days}
        choices={lasts.map((value) => ({ value, label: t.lasts[value] }))}
      />
      <Buttons>
        <Button type="submit" kind="secondary" isBusy={form.isSaving}>
          {t.make}
        </Button>
      </Buttons>
    </form>
  );
}
