import type { ReturnView } from '@ragstone/contract/returns';
import { useMessages } from '../../messages/define-messages.ts';
import { Banner } from '../../ui/banner.tsx';
import { returnsMessages } from './messages.ts';

/** What is known of the figures shown, such as a change in how they are counted. */
export function IndicatorNotes({ indicators }: { indicators: ReturnView['indicators'] }) {
  const t = useMessages(returnsMessages);
  const texts = new Map<string, string[]>();
  for (const { label, notes } of indicators) {
    for (const note of notes) texts.set(note, [...(texts.get(note) ?? []), label]);
  }
  if (texts.size === 0) return null;
  return (
    <Banner>
      {[...texts].map(([note, labels]) => (
        <p key={note}>{labels.length === indicators.length ? note : t.noteOf(labels, note)}</p>
      ))}
    </Banner>
  );
}
