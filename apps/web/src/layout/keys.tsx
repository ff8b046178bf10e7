import { useEffect, useState } from 'react';
import { useMessages } from '../messages/define-messages.ts';
import { Button, Buttons, LinkButton } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkboxes.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { uiMessages } from '../ui/messages.ts';
import { areKeysOn, keepKeysOn } from './keys-setting.ts';

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
      <Dialog title={t.keysTitle} isOpen={isOpen} onClose={() => setOpen(false)}>
        <dl className="keys">
          <dt>
            <kbd>/</kbd>
          </dt>
          <dd>{t.keySearch}</dd>
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>{t.keyHelp}</dd>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>{t.keyEscape}</dd>
        </dl>
        <div className="govuk-checkboxes govuk-checkboxes--small">
          <Checkbox
            id="keys-on"
            label={t.keysOn}
            isChecked={isOn}
            onChange={(wanted) => {
              keepKeysOn(wanted);
              setOn(wanted);
            }}
          />
        </div>
        <Buttons>
          <Button kind="secondary" onClick={() => setOpen(false)}>
            {t.close}
          </Button>
        </Buttons>
      </Dialog>
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
