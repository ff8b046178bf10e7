import { useState } from 'react';
import { useMessages } from '../../messages/define-messages.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, Buttons } from '../../ui/button.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { keyMessages } from './key-messages.ts';
import type { MadeKey } from './new-key.tsx';

/** Shows a key once; the server keeps only its hash. */
export function MadeKeyBanner({ made, onDone }: { made: MadeKey; onDone: () => void }) {
  const t = useMessages(keyMessages);
  const [copied, setCopied] = useState<'yes' | 'refused'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(made.secret);
      setCopied('yes');
    } catch {
      setCopied('refused');
    }
  };
  return (
    <Banner title={t.made(made.name)} tone="success" isAnswer>
      <p>{t.once}</p>
      <TextInput
        id="made-key"
        label={t.secret}
        value={made.secret}
        onChange={() => undefined}
        isReadOnly
      />
      {copied === 'refused' && <p role="status">{t.cannotCopy}</p>}
      <Buttons>
        {/* Browsers let pages copy over https and on this machine alone. */}
        {window.isSecureContext && (
          <Button onClick={() => void copy()}>{copied === 'yes' ? t.copied : t.copy}</Button>
        )}
        <Button kind="secondary" onClick={onDone}>
          {t.done}
        </Button>
      </Buttons>
    </Banner>
  );
}
