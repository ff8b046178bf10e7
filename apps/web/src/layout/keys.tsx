import { lazy, Suspense, useEffect, useState } from 'react';
import { useMessages } from '../messages/define-messages.ts';
import { LinkButton } from '../ui/button.tsx';
import { uiMessages } from '../ui/messages.ts';
import { areKeysOn, keepKeysOn } from './keys-setting.ts';

// Asked for once in a while, and on every page: its own file, fetched then.
const KeysDialog = lazy(() =>
  import('./keys-dialog.tsx').then((file) => ({ default: file.KeysDialog })),
);

/** Keys of one character must be possible to turn off: speech input types them by accident. */
export function Keys() {
  const t = useMessages(uiMessages);
  const [isOpen, setOpen] = useState(false);
  const [isOn, setOn] = useState(areKeysOn);
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      if (event.key === '?') setOpen(true);
      if (event.key === '/' && focusSearch()) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOn]);
  return (
    <>
      <LinkButton onClick={() => setOpen(true)}>{t.keys}</LinkButton>
      {isOpen && (
        <Suspense>
          <KeysDialog
            isOn={isOn}
            onSwitch={(wanted) => {
              keepKeysOn(wanted);
              setOn(wanted);
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}

function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target instanceof Element ? event.target : document.body;
  return target.closest('input, textarea, select, [contenteditable], dialog') !== null;
}

function focusSearch(): boolean {
  const search = document.querySelector<HTMLInputElement>('main input[type=search]');
  search?.focus();
  return search !== null;
}
