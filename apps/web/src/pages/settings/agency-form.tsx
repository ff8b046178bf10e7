import { type Agency, addAgency, listAgencies, saveAgency } from '@ragstone/contract/people';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { keyOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { checkPresent } from '../../forms/check-present.ts';
import { ConflictPanel } from '../../forms/conflict-panel.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Button, Buttons } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { uiMessages } from '../../ui/messages.ts';
import { Radios } from '../../ui/radios.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { settingsMessages } from './messages.ts';

const kinds = ['responsible-authority', 'co-operating-body', 'other'] as const;

type Props = { agency?: Agency; onSaved?: () => void; onCancel?: () => void };

export function AgencyForm({ agency, onSaved, onCancel }: Props) {
  const t = useMessages(settingsMessages);
  const { cancel } = useMessages(uiMessages);
  const { slug: partnership } = usePartnership();
  const [version, setVersion] = useState(agency?.version);
  const initial = {
    name: agency?.name ?? '',
    shortName: agency?.shortName ?? '',
    kind: agency?.kind ?? ('co-operating-body' as Agency['kind']),
  };
  const form = useForm({
    initial,
    check: (values) => checkPresent(values, { name: t.nameMissing, shortName: t.shortNameMissing }),
    save: async (fields) => {
      const dates = {
        ...(agency?.validFrom === undefined ? {} : { validFrom: agency.validFrom }),
        ...(agency?.validTo === undefined ? {} : { validTo: agency.validTo }),
      };
      if (agency === undefined || version === undefined) {
        await call(addAgency, { params: { partnership }, body: fields });
      } else {
        const body = { version, ...fields, ...dates };
        await call(saveAgency, { params: { partnership, agency: agency.id }, body });
      }
      await queryClient.invalidateQueries({ queryKey: keyOf(listAgencies) });
      form.reset(agency === undefined ? initial : fields);
      onSaved?.();
    },
  });
  const saved =
    form.failure?.slug === 'stale' ? (form.failure.problem.current as Agency) : undefined;
  const said = (values: Pick<Agency, 'name' | 'shortName' | 'kind'>) => [
    { name: 'name' as const, label: t.name, text: values.name },
    { name: 'shortName' as const, label: t.shortName, text: values.shortName },
    { name: 'kind' as const, label: t.kind, text: t.kinds[values.kind] },
  ];
  if (saved !== undefined) {
    const theirs = said(saved);
    return (
      <ConflictPanel
        differences={said(form.values).flatMap(({ name, label, text }, at) => {
          const other = theirs[at]?.text ?? '';
          return other === text ? [] : [{ name, label, yours: text, saved: other }];
        })}
        onResolve={(takeSaved) => {
          const kept = takeSaved.map((name) => [name, saved[name]]);
          form.reset({ ...form.values, ...Object.fromEntries(kept) });
          setVersion(saved.version);
        }}
      />
    );
  }
  return (
    <form className="form" onSubmit={form.submit} noValidate>
      <ErrorSummary faults={form.faults} />
      <TextInput {...form.field('name')} label={t.name} />
      <TextInput
        {...form.field('shortName')}
        label={t.shortName}
        hint={t.shortNameHint}
        width={20}
      />
      <Radios
        {...form.field('kind')}
        label={t.kind}
        isSmall
        choices={kinds.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <Buttons>
        <Button type="submit" isBusy={form.isSaving}>
          {agency === undefined ? t.add : t.save}
        </Button>
        {onCancel !== undefined && (
          <Button kind="secondary" onClick={onCancel}>
            {cancel}
          </Button>
        )}
      </Buttons>
    </form>
  );
}
