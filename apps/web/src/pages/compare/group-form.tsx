import {
  addComparisonGroup,
  type ComparisonGroup,
  saveComparisonGroup,
} from '@ragstone/contract/comparison-groups';
import { listDistricts } from '@ragstone/contract/settings';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { queryOf } from '../../api/queries.ts';
import { checkPresent } from '../../forms/check-present.ts';
import { ConflictPanel } from '../../forms/conflict-panel.tsx';
import { UnsavedGuard } from '../../forms/unsaved-guard.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Button, Buttons } from '../../ui/button.tsx';
import { Checkboxes } from '../../ui/checkboxes.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { compareMessages } from './messages.ts';
import { refreshGroups } from './refresh-groups.ts';

type Props = { group?: ComparisonGroup; onSaved?: () => void; onCancel?: () => void };

const fieldsOf = (group: ComparisonGroup | undefined) => ({
  name: group?.name ?? '',
  areas: group?.areas.map(({ code }) => code) ?? [],
});

/** Names a group of districts, or changes one. They are looked for by name. */
export function GroupForm({ group, onSaved, onCancel }: Props) {
  const t = useMessages(compareMessages);
  const { slug: partnership } = usePartnership();
  const [version, setVersion] = useState(group?.version);
  const [wanted, setWanted] = useState('');
  // What was chosen once stays in the list, so that nothing goes from under a finger.
  const [ever, setEver] = useState(fieldsOf(group).areas);
  const params = { partnership };
  const { districts } = useSuspenseQuery(queryOf(listDistricts, { params })).data;
  const form = useForm({
    initial: fieldsOf(group),
    check: (values) => [
      ...checkPresent(values, { name: t.nameMissing }),
      ...(values.areas.length === 0 ? [{ pointer: '/areas', message: t.areasMissing }] : []),
    ],
    save: async (fields) => {
      if (group === undefined || version === undefined) {
        await call(addComparisonGroup, { params, body: fields });
      } else {
        const body = { version, ...fields };
        await call(saveComparisonGroup, { params: { partnership, group: group.id }, body });
      }
      form.reset(group === undefined ? fieldsOf(undefined) : fields);
      setWanted('');
      setEver([]);
      await refreshGroups();
      onSaved?.();
    },
  });
  const names = new Map(districts.map(({ code, name }) => [code, name]));
  const said = ({ name, areas }: typeof form.values) => ({
    name,
    areas: areas.map((code) => names.get(code) ?? code).join(', '),
  });
  const saved =
    form.failure?.slug === 'stale' ? (form.failure.problem.current as ComparisonGroup) : undefined;
  if (saved !== undefined) {
    const theirs = fieldsOf(saved);
    const labels = { name: t.name, areas: t.areas };
    return (
      <ConflictPanel
        differences={(['name', 'areas'] as const).flatMap((name) => {
          const [yours, other] = [said(form.values)[name], said(theirs)[name]];
          return yours === other ? [] : [{ name, label: labels[name], yours, saved: other }];
        })}
        onResolve={(takeSaved) => {
          const kept = Object.fromEntries(takeSaved.map((name) => [name, theirs[name]]));
          form.reset({ ...form.values, ...kept });
          setVersion(saved.version);
        }}
      />
    );
  }
  const sought = wanted.trim().toLowerCase();
  // Hundreds of districts are no list to read: one looks for them, and sees what is chosen.
  const holds = (name: string) => sought.length > 1 && name.toLowerCase().includes(sought);
  const choices = districts
    .filter(({ code, name }) => holds(name) || [...ever, ...form.values.areas].includes(code))
    .map(({ code, name }) => ({ value: code, label: name }));
  return (
    <form className="form" onSubmit={form.submit} noValidate>
      <ErrorSummary faults={form.faults} />
      <TextInput {...form.field('name')} label={t.name} />
      <TextInput
        id="find-district"
        label={t.find}
        hint={t.findHint}
        value={wanted}
        onChange={setWanted}
        width={20}
      />
      <div className="many-choices">
        <Checkboxes
          {...form.field('areas')}
          label={t.areas}
          hint={t.areasHint}
          choices={choices}
          onChange={(next) => {
            setEver([...ever, ...next]);
            form.set('areas', next);
          }}
          isSmall
        />
      </div>
      <Buttons>
        <Button type="submit" isBusy={form.isSaving}>
          {t.save}
        </Button>
        {onCancel !== undefined && (
          <Button kind="secondary" onClick={onCancel}>
            {t.cancel}
          </Button>
        )}
      </Buttons>
      <UnsavedGuard isUnsaved={form.isUnsaved} />
    </form>
  );
}
