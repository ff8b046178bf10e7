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
import { Select } from '../../ui/select.tsx';
import { mappingMessages } from './mapping-messages.ts';

type Props = { view: ImportView; mappings: UnreadReport['mappings'] };

/** Tables of the same headings were read before: one press reads this one so too. */
export function SavedMappingForm({ view, mappings }: Props) {
  const t = useMessages(mappingMessages);
  const { slug: partnership } = usePartnership();
  const form = useForm({
    initial: { mapping: mappings[0]?.id ?? '' },
    save: async ({ mapping }) => {
      const params = { partnership, import: view.id };
      const body = { kind: 'saved' as const, version: view.version, mapping };
      await call(mapImport, { params, body });
      await queryClient.invalidateQueries({ queryKey: keyOf(readImport) });
    },
  });
  return (
    <form className="form stack" onSubmit={form.submit} noValidate>
      <h3>{t.savedTitle}</h3>
      <p>{t.savedText}</p>
      <ErrorSummary faults={form.faults} />
      <Select
        {...form.field('mapping')}
        label={t.saved}
        choices={mappings.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Buttons>
        <Button type="submit" isBusy={form.isSaving}>
          {t.useSaved}
        </Button>
      </Buttons>
    </form>
  );
}
