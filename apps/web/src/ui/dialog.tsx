import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

type Props = { title: string; children: ReactNode; isOpen: boolean; onClose: () => void };

/** A native modal dialog: it keeps the focus, Escape closes it, and the focus goes back after. */
export function Dialog({ title, children, isOpen, onClose }: Props) {
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed before it leaves the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!isOpen || element === null) return;
    element.showModal();
    // A group is no place to type: browsers stop at it because a summary may lead there.
    if (document.activeElement?.matches('fieldset')) element.querySelector('input')?.focus();
    // Where there is nothing to fill in, Enter alone takes nothing away.
    if (document.activeElement?.matches('.govuk-button--warning')) {
      element.querySelector<HTMLElement>('.govuk-button--secondary')?.focus();
    }
    return () => element.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      {isOpen && (
        <>
          <h2 id={titleId}>{title}</h2>
          {children}
        </>
      )}
    </dialog>
  );
}
