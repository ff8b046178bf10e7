import { listImports } from '@ragstone/contract/imports';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { keyOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Button, Buttons, LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Progress } from '../../ui/progress.tsx';
import { dataMessages } from './messages.ts';
import { type Sending, sendFiles } from './send-files.ts';
import { UnderWay } from './under-way.tsx';

export function StartCard() {
  const t = useMessages(dataMessages);
  const { slug } = usePartnership();
  const navigate = useNavigate();
  const [sending, setSending] = useState<Sending>();
  const form = useForm<{ files: File[] }>({
    initial: { files: [] },
    save: async ({ files }) => {
      try {
        const id = await sendFiles(slug, files, setSending);
        await navigate({ to: '.', search: { import: id } });
      } finally {
        setSending(undefined);
        await queryClient.invalidateQueries({ queryKey: keyOf(listImports) });
      }
    },
  });
  const { files } = form.values;
  const { id } = form.field('files');
  return (
    <Card title={t.importHeading}>
      <form className="form stack" onSubmit={form.submit} noValidate>
        <ErrorSummary faults={form.faults} />
        <FileDrop
          id={id}
          label={t.chooseLabel}
          hint={t.importText}
          accept=".zip,.csv,.xlsx,.ods,.json,.geojson,.gz"
          isMultiple
          onFiles={(more) => form.set('files', [...files, ...more])}
        />
        {files.length > 0 && (
          <>
            <h3>{t.chosenHeading}</h3>
            <ul className="file-list">
              {files.map((file) => (
                <li key={`${file.name} ${file.size} ${file.lastModified}`}>
                  {file.name}{' '}
                  <LinkButton
                    isDisabled={form.isSaving}
                    onClick={() =>
                      form.set(
                        'files',
                        files.filter((each) => each !== file),
                      )
                    }
                  >
                    {t.remove}
                    <span className="govuk-visually-hidden">{t.removeFile(file.name)}</span>
                  </LinkButton>
                </li>
              ))}
            </ul>
            <Buttons>
              <Button type="submit" isBusy={form.isSaving}>
                {t.sendAndCheck}
              </Button>
            </Buttons>
          </>
        )}
        <div role="status">
          {sending !== undefined && (
            <>
              <p>{t.sending(sending.name)}</p>
              <Progress label={t.sending(sending.name)} value={sending.share} />
            </>
          )}
        </div>
      </form>
      <UnderWay />
    </Card>
  );
}
