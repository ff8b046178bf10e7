import type { ImportView } from '@ragstone/contract/imports';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages/define-messages.ts';
import { Card } from '../../ui/card.tsx';
import { Progress } from '../../ui/progress.tsx';
import { dataMessages } from './messages.ts';

/** How far the check is. It goes on without this page. */
export function Checking({ view, after }: { view: ImportView; after: ReactNode }) {
  const t = useMessages(dataMessages);
  const { bytesDone, bytesTotal } = view;
  const share = bytesTotal === 0 ? 0 : Math.min(1, bytesDone / bytesTotal);
  return (
    <Card title={t.checkingTitle}>
      <p>{t.checkingText}</p>
      <Progress label={t.checkingTitle} value={share} />
      <p role="status" className="soft">
        {bytesTotal === 0 ? t.waiting : t.checkedShare(Math.floor(share * 100))}
      </p>
      {after}
    </Card>
  );
}
