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
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(made.secret);
    setCopied(true);
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
      <Buttons>
        {/* Browsers let pages copy over https and on this machine alone. */}
        {window.isSecureContext && (
          <Button onClick={() => void copy()}>{isCopied ? t.copied : t.copy}</Button>
        )}
        <Button kind="secondary" onClick={onDone}>
          {t.done}
        </Button>
      </Buttons>
    </Banner>
  );
}
