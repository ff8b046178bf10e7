import {
  listDistricts,
  readSettings,
  type Settings,
  saveSettings,
} from '@ragstone/contract/settings';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { queryOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { checkPresent } from '../../forms/check-present.ts';
import { ConflictPanel } from '../../forms/conflict-panel.tsx';
import { DistrictPicker } from '../../forms/district-picker.tsx';
import { UnsavedGuard } from '../../forms/unsaved-guard.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, Buttons } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { settingsMessages } from './messages.ts';

const codesOf = (areas: Settings['ownAreas']) => areas.map(({ code }) => code);

const fieldsOf = (settings: Settings) => ({
  name: settings.name,
  ownAreas: codesOf(settings.ownAreas),
  neighbours: codesOf(settings.neighbours),
  redMeans: settings.redMeans,
  amberMeans: settings.amberMeans,
  greenMeans: settings.greenMeans,
});
type Fields = ReturnType<typeof fieldsOf>;
const fieldNames = [
  'name',
  'ownAreas',
  'neighbours',
  'redMeans',
  'amberMeans',
  'greenMeans',
] as const;

export function PartnershipCard() {
  const t = useMessages(settingsMessages);
  const { slug: partnership } = usePartnership();
  const params = { partnership };
  const query = queryOf(readSettings, { params });
  const { data: settings } = useSuspenseQuery(query);
  const { districts } = useSuspenseQuery(queryOf(listDistricts, { params })).data;
  const [version, setVersion] = useState(settings.version);
  const [isSaved, setSaved] = useState(false);
  const form = useForm({
    initial: fieldsOf(settings),
    check: (values) => checkPresent(values, { name: t.partnershipNameMissing }),
    save: async (fields) => {
      setSaved(false);
      const saved = await call(saveSettings, { params, body: { version, ...fields } });
      queryClient.setQueryData(query.queryKey, saved);
      setVersion(saved.version);
      form.reset(fieldsOf(saved));
      setSaved(true);
    },
  });
  const names = new Map(districts.map(({ code, name }) => [code, name]));
  const said = (fields: Fields, name: keyof Fields) => {
    const value = fields[name];
    return typeof value === 'string' ? value : value.map((code) => names.get(code)).join(', ');
  };
  const stale =
    form.failure?.slug === 'stale' ? (form.failure.problem.current as Settings) : undefined;
  const labels = { ...t, name: t.partnershipName };
  if (stale !== undefined) {
    const theirs = fieldsOf(stale);
    return (
      <Card title={t.partnershipHeading}>
        <ConflictPanel
          differences={fieldNames.flatMap((name) => {
            const [yours, saved] = [said(form.values, name), said(theirs, name)];
            return yours === saved ? [] : [{ name, label: labels[name], yours, saved }];
          })}
          onResolve={(takeSaved) => {
            const kept = Object.fromEntries(takeSaved.map((name) => [name, theirs[name]]));
            form.reset({ ...form.values, ...kept });
            setVersion(stale.version);
          }}
        />
      </Card>
    );
  }
  return (
    <Card title={t.partnershipHeading}>
      {isSaved && <Banner title={t.saved} tone="success" isAnswer />}
      <form className="form" onSubmit={form.submit} noValidate>
        <ErrorSummary faults={form.faults} />
        <TextInput {...form.field('name')} label={t.partnershipName} />
        <DistrictPicker
          {...form.field('ownAreas')}
          label={t.ownAreas}
          hint={t.ownAreasHint}
          districts={districts}
        />
        <DistrictPicker
          {...form.field('neighbours')}
          label={t.neighbours}
          hint={t.neighboursHint}
          districts={districts}
        />
        <TextArea {...form.field('greenMeans')} label={t.greenMeans} rows={2} />
        <TextArea {...form.field('amberMeans')} label={t.amberMeans} rows={2} />
        <TextArea {...form.field('redMeans')} label={t.redMeans} rows={2} />
        <Buttons>
          <Button type="submit" isBusy={form.isSaving}>
            {t.save}
          </Button>
        </Buttons>
        <UnsavedGuard isUnsaved={form.isUnsaved} />
      </form>
    </Card>
  );
}
