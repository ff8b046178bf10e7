import type { AnnotationView } from '@ragstone/contract/annotations';
import { checkPresent } from '../forms/check-present.ts';
import { messagesOf, useMessages } from '../messages/define-messages.ts';
import { Radios } from '../ui/radios.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { noteFieldMessages } from './note-field-messages.ts';

/** What everybody says who writes a note, whatever it is about. */
export type SaidInNote = {
  kind: AnnotationView['kind'];
  from: string;
  to: string;
  text: string;
  citation: string;
};

type Field<Value> = {
  id: string;
  value: Value;
  onChange: (value: Value) => void;
  error: string | undefined;
};

type Props = { [Name in keyof SaidInNote]: Field<SaidInNote[Name]> };

/** What can be said of a note without asking the server. */
export function checkSaid(values: SaidInNote) {
  const t = messagesOf(noteFieldMessages);
  return checkPresent(values, { text: t.textMissing, citation: t.citationMissing });
}

/** The words of a note, where they come from, what they say of the figures and of which months. */
export function NoteFields({ text, citation, kind, from, to }: Props) {
  const t = useMessages(noteFieldMessages);
  const kinds = (['unusable', 'break', 'caveat'] as const).map((value) => ({
    value,
    label: t.kinds[value],
    hint: t.kindTexts[value],
  }));
  return (
    <>
      <TextArea {...text} label={t.text} hint={t.textHint} rows={5} />
      <TextInput {...citation} label={t.citationLabel} hint={t.citationHint} />
      <Radios {...kind} label={t.kind} choices={kinds} isSmall />
      <TextInput {...from} label={t.from} hint={t.monthHint} width={10} />
      <TextInput {...to} label={t.to} hint={t.toHint} width={10} />
    </>
  );
}
