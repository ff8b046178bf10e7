import type { AnnotationView } from '@ragstone/contract/annotations';
import { parseMonthKey } from '@ragstone/domain/time/month';
import { monthLabel, spanLabel } from '@ragstone/domain/time/period-label';
import { listInWords } from '@ragstone/domain/words/list';
import { messagesOf } from '../../messages/define-messages.ts';
import { noteMessages } from './note-messages.ts';
import { dayOf } from './release-words.ts';

function spanOf({ kind, from, to }: AnnotationView): string {
  const t = messagesOf(noteMessages);
  const first = parseMonthKey(from) ?? 0;
  if (to !== undefined) return spanLabel({ from: first, to: parseMonthKey(to) ?? 0 });
  return kind === 'break' ? t.breakAt(monthLabel(first)) : t.since(monthLabel(first));
}

function areasInWords({ ofAreas, ofIndicators, areas }: AnnotationView): string {
  const t = messagesOf(noteMessages);
  if (ofIndicators === 'returns') return t.ownReturns;
  return ofAreas === 'every' ? t.everyArea : listInWords(areas.map(({ name }) => name));
}

/** What a note is about: `Maidstone and Medway; all of Home Office offence groups; from January 2024 on`. */
export function aboutInWords(note: AnnotationView): string {
  const t = messagesOf(noteMessages);
  const areas = areasInWords(note);
  const indicators =
    note.ofIndicators === 'every'
      ? t.everyIndicator
      : note.scheme !== undefined
        ? t.ofScheme(note.scheme.name)
        : listInWords([
            ...new Set(note.indicators.map(({ label }) => label)),
            ...note.returns.map(t.ofReturns),
          ]) || t.noIndicator;
  return t.about(areas, indicators, spanOf(note));
}

/** Who wrote a note and when, and from which release. */
export function originInWords({ isShipped, addedAt, addedBy, release }: AnnotationView): string {
  const t = messagesOf(noteMessages);
  if (isShipped) return t.shipped;
  return [
    t.addedOn(dayOf(addedAt)),
    ...(addedBy === undefined ? [] : [t.by(addedBy)]),
    ...(release === undefined ? [] : [t.fromRelease(release)]),
  ].join(' ');
}
