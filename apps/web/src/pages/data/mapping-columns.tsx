import type { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { Select } from '../../ui/select.tsx';
import { mappingMessages } from './mapping-messages.ts';
import { guessColumns, type HeadingRow, type MappingValues } from './mapping-values.ts';

type Props = { form: ReturnType<typeof useForm<MappingValues>>; rows: readonly HeadingRow[] };

/** The row of headings, and which of them stands over what. */
export function MappingColumns({ form, rows }: Props) {
  const t = useMessages(mappingMessages);
  const { values } = form;
  const cells = rows.find(({ key }) => key === values.headings)?.cells ?? [];
  const headings = [...new Set(cells.filter((cell) => cell !== ''))];
  const columns = headings.map((heading) => ({ value: heading, label: heading }));
  const needed = [{ value: '', label: t.choose }, ...columns];
  const optional = [{ value: '', label: t.noColumn }, ...columns];
  const chooseRow = (key: string) => {
    form.set('headings', key);
    const guessed = guessColumns(rows.find((row) => row.key === key)?.cells ?? []);
    form.set('area', guessed.area);
    form.set('force', guessed.force);
    form.set('period', guessed.period);
    form.set('indicator', guessed.indicator);
    form.set('value', guessed.value);
  };
  return (
    <>
      {rows.length > 1 && (
        <Select
          {...form.field('headings')}
          label={t.headings}
          onChange={chooseRow}
          choices={rows.map(({ key, sheet, row, cells: all }) => ({
            value: key,
            label: t.rowChoice(sheet, row, all.join(' | ').slice(0, 80)),
          }))}
        />
      )}
      <Select {...form.field('area')} label={t.area} hint={t.areaHint} choices={needed} />
      <Select {...form.field('force')} label={t.force} hint={t.forceHint} choices={optional} />
      <Select {...form.field('period')} label={t.period} choices={needed} />
      <Select
        {...form.field('indicator')}
        label={t.indicator}
        hint={t.indicatorHint}
        choices={optional}
      />
      <Select {...form.field('value')} label={t.value} choices={needed} />
    </>
  );
}
