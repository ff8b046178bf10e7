import { useBlocker } from '@tanstack/react-router';
import { useMessages } from '../messages/define-messages.ts';
import { Button, Buttons } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { uiMessages } from '../ui/messages.ts';

/** Asks before typed text is left behind. Place one in a form: `isUnsaved={form.isUnsaved}`. */
export function UnsavedGuard({ isUnsaved }: { isUnsaved: () => boolean }) {
  const t = useMessages(uiMessages);
  const blocker = useBlocker({
    // A change of search alone stays on the page and loses nothing.
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && isUnsaved(),
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
