import type { UnreadReport } from '@ragstone/contract/import-report';
import { type ImportView, readImport } from '@ragstone/contract/imports';
import { mapImport } from '@ragstone/contract/mapping';
import { call } from '../../api/client.ts';
import { keyOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Button, Buttons } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Radios } from '../../ui/radios.tsx';
import { Select } from '../../ui/select.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { MappingColumns } from './mapping-columns.tsx';
import { mappingMessages } from './mapping-messages.ts';
import {
  faultsInColumns,
  guessAreaKind,
  guessColumns,
  guessMonths,
  headingRows,
  type MappingValues,
  mappingOf,
} from './mapping-values.ts';

type Props = { view: ImportView; report: UnreadReport };

const choicesOf = <K extends string>(labels: Record<K, string>) =>
  (Object.keys(labels) as K[]).map((value) => ({ value, label: labels[value] }));

/** What the columns of an unknown table hold, and what its figures are. */
export function MappingForm({ view, report }: Props) {
  const t = useMessages(mappingMessages);
  const { slug: partnership } = usePartnership();
  const rows = headingRows(report.tables);
  const [first] = rows;
  const guessed = guessColumns(first?.cells ?? []);
  const form = useForm<MappingValues>({
    initial: {
      headings: first?.key ?? '',
      ...guessed,
      areaKind: guessAreaKind(guessed.area),
      months: guessMonths(first),
      indicatorLabel: '',
      addsUp: 'no',
      name: '',
      publisher: '',
      licence: t.licenceDefault,
      unit: '',
      polarity: 'lower',
    },
    check: (values) => faultsInColumns(values, { missing: t.columnMissing, twice: t.columnTwice }),
    save: async (values) => {
      const params = { partnership, import: view.id };
      await call(mapImport, { params, body: mappingOf(values, view.version) });
      await queryClient.invalidateQueries({ queryKey: keyOf(readImport) });
    },
  });
  const { values } = form;
  return (
    <form className="form stack" onSubmit={form.submit} noValidate>
      <h3>{t.newTitle}</h3>
      <p>{t.newText}</p>
      <ErrorSummary faults={form.faults} />
      <MappingColumns form={form} rows={rows} />
      <Select {...form.field('areaKind')} label={t.areaKind} choices={choicesOf(t.areaKinds)} />
      <Select {...form.field('months')} label={t.months} choices={choicesOf(t.monthsChoices)} />
      {values.indicator === '' ? (
        <TextInput {...form.field('indicatorLabel')} label={t.indicatorLabel} />
      ) : (
        <Radios
          {...form.field('addsUp')}
          label={t.addsUp}
          hint={t.addsUpHint}
          choices={choicesOf(t.addsUpChoices)}
          isInline
        />
      )}
      <TextInput {...form.field('name')} label={t.name} hint={t.nameHint} />
      <TextInput {...form.field('publisher')} label={t.publisher} />
      <TextInput {...form.field('licence')} label={t.licence} />
      <TextInput {...form.field('unit')} label={t.unit} hint={t.unitHint} width={20} />
      <Radios
        {...form.field('polarity')}
        label={t.polarity}
        choices={choicesOf(t.polarities)}
        isInline
      />
      <Buttons>
        <Button type="submit" isBusy={form.isSaving}>
          {t.check}
        </Button>
      </Buttons>
    </form>
  );
}
