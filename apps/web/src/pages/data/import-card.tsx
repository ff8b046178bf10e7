import type { ImportReport, UnreadReport } from '@ragstone/contract/import-report';
import {
  cancelImport,
  checkImport,
  type ImportView,
  listImports,
  readImport,
} from '@ragstone/contract/imports';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { call } from '../../api/client.ts';
import { keyOf, queryOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, Buttons } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { AcceptForm } from './accept-form.tsx';
import { Accepted } from './accepted.tsx';
import { Checking, Failed, WasInterrupted } from './checking.tsx';
import { FaultList } from './fault-list.tsx';
import { MappingForm } from './mapping-form.tsx';
import { dataMessages } from './messages.ts';
import { Report } from './report.tsx';
import { SavedMappingForm } from './saved-mapping-form.tsx';
import { UnknownTables } from './unknown-tables.tsx';

const everySecond = 1000;

type Props = {
  id: string;
  /** Come to within the page, so that what had the focus is gone. */
  isComeTo: boolean;
};

/** One import, in whatever state it is. What a check found is gone to, unless the reader is elsewhere. */
export function ImportCard({ id, isComeTo }: Props) {
  const { slug: partnership } = usePartnership();
  const view = useSuspenseQuery({
    ...queryOf(readImport, { params: { partnership, import: id } }),
    refetchInterval: (query) => (query.state.data?.state === 'checking' ? everySecond : false),
  }).data;
  const box = useRef<HTMLElement>(null);
  // A short check has ended before it is first shown.
  const isFound = isComeTo && view.state !== 'checking';
  const shown = useRef(isFound ? undefined : view.state);
  useEffect(() => {
    const isNew = shown.current !== view.state;
    shown.current = view.state;
    if (isNew && document.activeElement === document.body) box.current?.focus();
  }, [view.state]);
  return (
    <section ref={box} tabIndex={-1}>
      <StateOf view={view} />
    </section>
  );
}

function StateOf({ view }: { view: ImportView }) {
  const t = useMessages(dataMessages);
  const { report } = view;
  switch (view.state) {
    case 'checking':
      return <Checking view={view} after={<Acts view={view} />} />;
    case 'uploading':
      return (
        <Card title={t.notCheckedTitle}>
          <p>{t.notCheckedText}</p>
          <Acts view={view} mayCheck={view.files.every(({ isWhole }) => isWhole)} />
        </Card>
      );
    case 'failed':
      return <Failed id={view.id} after={<Acts view={view} mayCheck />} />;
    case 'refused':
      return (
        <Card title={isUnknown(report) ? t.unknownTitle : t.refusedTitle}>
          {report !== undefined && report.faults.length > 0 && <FaultList faults={report.faults} />}
          {isUnknown(report) && (
            <div className="stack">
              <UnknownTables tables={report.tables} />
              {report.mappings.length > 0 && (
                <SavedMappingForm view={view} mappings={report.mappings} />
              )}
              <MappingForm view={view} report={report} />
            </div>
          )}
          <Acts view={view} cancelText={t.otherFiles} />
        </Card>
      );
    case 'checked': {
      if (report === undefined) return null;
      const isHeld = report.files.every(({ heldIn }) => heldIn !== undefined);
      return (
        <Card title={isHeld ? t.heldTitle : t.checkedTitle}>
          <div className="stack">
            {isHeld && <p>{t.heldText}</p>}
            <WasInterrupted view={view} />
            <Report report={report} />
            {!isHeld && <AcceptForm key={view.version} view={view} report={report} />}
            <Acts view={view} mayCheck={!isHeld} {...(isHeld && { cancelText: t.otherFiles })} />
          </div>
        </Card>
      );
    }
    case 'accepted':
      return <Accepted release={view.release ?? 0} />;
    case 'cancelled':
      return (
        <Banner title={t.cancelledTitle}>
          <Link to="." search={{}}>
            {t.importMore}
          </Link>
        </Banner>
      );
  }
}

/** Sound tables that nobody knows: nothing is wrong with them. */
const isUnknown = (report: ImportReport | undefined): report is UnreadReport =>
  report?.kind === 'unread' && report.tables.length > 0;

type ActsProps = { view: ImportView; mayCheck?: boolean; cancelText?: string };

function Acts({ view, mayCheck = false, cancelText }: ActsProps) {
  const t = useMessages(dataMessages);
  const { slug: partnership } = usePartnership();
  const navigate = useNavigate();
  const params = { partnership, import: view.id };
  const again = useForm({
    initial: {},
    save: async () => {
      await call(checkImport, { params });
      await queryClient.invalidateQueries({ queryKey: keyOf(readImport) });
    },
  });
  const cancel = useForm({
    initial: {},
    save: async () => {
      await call(cancelImport, { params });
      await navigate({ to: '.', search: {} });
      await queryClient.invalidateQueries({ queryKey: keyOf(listImports) });
    },
  });
  return (
    <>
      <ErrorSummary faults={[...again.faults, ...cancel.faults]} />
      <Buttons>
        {mayCheck && (
          <Button kind="secondary" isBusy={again.isSaving} onClick={() => void again.send({})}>
            {t.checkAgain}
          </Button>
        )}
        <Button kind="secondary" isBusy={cancel.isSaving} onClick={() => void cancel.send({})}>
          {cancelText ?? t.cancel}
        </Button>
      </Buttons>
    </>
  );
}
