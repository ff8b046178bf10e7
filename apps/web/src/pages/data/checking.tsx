import type { ImportView } from '@ragstone/contract/imports';
import { formatCount } from '@ragstone/domain/words/number';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages/define-messages.ts';
import { Banner } from '../../ui/banner.tsx';
import { Card } from '../../ui/card.tsx';
import { Progress } from '../../ui/progress.tsx';
import { checkingMessages } from './checking-messages.ts';

const sizeText = (bytes: number) => `${formatCount(Math.ceil(bytes / 1_000_000))} MB`;

/** How far the check is, or how many come before it. It goes on without this page. */
export function Checking({ view, after }: { view: ImportView; after: ReactNode }) {
  const t = useMessages(checkingMessages);
  const { bytesDone, bytesTotal, tries, ahead = 0 } = view;
  const title = ahead > 0 ? t.waitingTitle : t.title;
  const share = bytesTotal === 0 ? 0 : Math.min(1, bytesDone / bytesTotal);
  return (
    <Card title={title}>
      {tries > 1 && <Banner tone="warning">{t.begunAgain(tries)}</Banner>}
      <Progress label={title} value={share} />
      <p role="status">{progressText(t, view)}</p>
      <p className="soft">{t.leave}</p>
      {after}
    </Card>
  );
}

type Messages = (typeof checkingMessages)['en'];

function progressText(t: Messages, view: ImportView): string {
  const { bytesDone, bytesTotal, rowsDone, ahead = 0 } = view;
  if (ahead > 0) return t.ahead(ahead);
  if (bytesTotal === 0) return t.beginning;
  if (bytesDone >= bytesTotal) return t.comparing;
  const [done, all] = [sizeText(bytesDone), sizeText(bytesTotal)];
  return rowsDone === 0 ? t.read(done, all) : t.rowsRead(formatCount(rowsDone), done, all);
}

/** Of a check that has ended: that it was interrupted, and is whole all the same. */
export function WasInterrupted({ view }: { view: ImportView }) {
  const t = useMessages(checkingMessages);
  return view.tries > 1 ? <p className="soft">{t.wasInterrupted(view.tries - 1)}</p> : null;
}

/** A check that never came to its end, and what to do about it. */
export function Failed({ id, after }: { id: string; after: ReactNode }) {
  const t = useMessages(checkingMessages);
  return (
    <Card title={t.failedTitle}>
      <div className="stack stack--close">
        <p>{t.failedText}</p>
        <p>
          {t.failedToDo} {id}
        </p>
      </div>
      {after}
    </Card>
  );
}
