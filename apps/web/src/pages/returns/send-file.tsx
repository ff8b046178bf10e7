import {
  downloadReturnTemplate,
  type ReturnFileAnswer,
  sendReturnFile,
} from '@ragstone/contract/returns';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { urlOf } from '../../api/endpoint-url.ts';
import { upload } from '../../api/upload.ts';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Button, Buttons } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Page } from '../../ui/page.tsx';
import { FileAnswer } from './file-answer.tsx';
import { sendMessages } from './send-messages.ts';
import { refreshReturns } from './use-return.ts';

type Values = { file: File | undefined; sure: string | undefined };

/** A return by file: the table to fill in, and what became of it when it came back. */
export function SendFile({ agencyId }: { agencyId: string }) {
  const t = useMessages(sendMessages);
  const { slug: partnership } = usePartnership();
  const params = { partnership, agency: agencyId };
  const [answer, setAnswer] = useState<ReturnFileAnswer>();
  const form = useForm<Values>({
    initial: { file: undefined, sure: undefined },
    save: async ({ file, sure }) => {
      if (file === undefined) return;
      setAnswer(undefined);
      const query = { name: file.name.slice(-255), ...(sure === undefined ? {} : { sure }) };
      const said = await upload(sendReturnFile, { params, query, file });
      if (said.outcome === 'saved') await refreshReturns();
      setAnswer(said);
    },
  });
  const { id } = form.field('file');
  const send = (values: Values) => {
    form.set('file', values.file);
    void form.send(values);
  };
  return (
    <Page
      heading={t.heading}
      lede={t.lede}
      eyebrow={
        <Link to="/p/$partnership/returns" params={{ partnership }} search={{ agency: agencyId }}>
          {t.back}
        </Link>
      }
    >
      <Card title={t.templateHeading}>
        <p>{t.templateText}</p>
        <ul className="links">
          {(['xlsx', 'csv'] as const).map((format) => (
            <li key={format}>
              <a href={urlOf(downloadReturnTemplate, { params, query: { format } })} download>
                {t[format]}
              </a>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t.fileHeading}>
        <div className="stack">
          <ErrorSummary faults={form.faults} />
          <FileDrop
            id={id}
            label={t.fileLabel}
            hint={t.fileHint}
            accept=".xlsx,.ods,.csv"
            onFiles={([file]) => send({ file, sure: undefined })}
          />
          {form.isSaving && <p role="status">{t.sending}</p>}
          {answer !== undefined && <FileAnswer answer={answer} />}
          {answer?.outcome === 'asked' && (
            <Buttons>
              <Button
                isBusy={form.isSaving}
                onClick={() => send({ file: form.values.file, sure: answer.sure })}
              >
                {t.isRight}
              </Button>
            </Buttons>
          )}
        </div>
      </Card>
    </Page>
  );
}
