import { useState } from 'react';
import { useMessages } from '../../messages/define-messages.ts';
import { Button, Buttons } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { settingsMessages } from './messages.ts';

export type NewLink = { name: string; url: string };

type Props = { link: NewLink | undefined; onClose: () => void };

/** Shows a link once; the server keeps only its hash. */
export function SetUpLinkDialog({ link, onClose }: Props) {
  const t = useMessages(settingsMessages);
  const [copied, setCopied] = useState<string>();
  if (link === undefined) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(link.url);
    setCopied(link.url);
  };
  return (
    <Dialog title={t.linkTitle(link.name)} isOpen onClose={onClose}>
      <p className="dialog__text">{t.linkText}</p>
      <TextInput
        id="set-up-link"
        label={t.linkLabel}
        value={link.url}
        onChange={() => undefined}
        isReadOnly
      />
      <Buttons>
        {/* Browsers let pages copy over https and on this machine alone. */}
        {window.isSecureContext && (
          <Button onClick={() => void copy()}>{copied === link.url ? t.copied : t.copy}</Button>
        )}
        <Button kind="secondary" onClick={onClose}>
          {t.done}
        </Button>
      </Buttons>
    </Dialog>
  );
}
