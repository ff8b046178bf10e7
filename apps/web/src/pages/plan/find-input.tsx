import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../messages/define-messages.ts';
import { TextInput } from '../../ui/text-input.tsx';
import { planMessages } from './messages.ts';

type Props = { value: string; onChange: (value: string) => void };

/**
 * Words to find, which go into the address as they are typed. The box keeps its own text, because
 * the address lags behind fast typing; it follows the address only where someone else changed it.
 */
export function FindInput({ value, onChange }: Props) {
  const t = useMessages(planMessages);
  const [text, setText] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);
  return (
    <TextInput
      id="find"
      type="search"
      label={t.find}
      placeholder={t.findPlaceholder}
      value={text}
      onChange={(typed) => {
        setText(typed);
        sent.current = typed.trim();
        onChange(typed.trim());
      }}
    />
  );
}
