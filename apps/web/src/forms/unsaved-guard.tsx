import { useBlocker } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/define-messages.ts';
import { Button, Buttons } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { unsavedMessages } from './unsaved-messages.ts';

type Props = {
  isUnsaved: () => boolean;
  /** Tries to save first, and answers whether something is left unsaved. */
  settle?: () => Promise<boolean>;
};

/** Asks before typed text is left behind. Place one in a form: `isUnsaved={form.isUnsaved}`. */
export function UnsavedGuard({ isUnsaved, settle }: Props): ReactNode {
  const t = useMessages(unsavedMessages);
  const blocker = useBlocker({
    // A change of search alone stays on the page and loses nothing.
    shouldBlockFn: ({ current, next }) =>
      current.pathname !== next.pathname && isUnsaved() && (settle?.() ?? true),
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  const isAsking = blocker.status === 'blocked';
  return (
    <Dialog title={t.leaveTitle} isOpen={isAsking} onClose={() => blocker.reset?.()}>
      <p>{t.leaveText}</p>
      <Buttons>
        <Button onClick={() => blocker.reset?.()}>{t.leaveStay}</Button>
        <Button kind="warning" onClick={() => blocker.proceed?.()}>
          {t.leaveGo}
        </Button>
      </Buttons>
    </Dialog>
  );
}
