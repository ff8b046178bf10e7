import { listAnnotationChoices } from '@ragstone/contract/annotations';
import { readRelease } from '@ragstone/contract/releases';
import { areasNamedIn } from '@ragstone/domain/figures/areas-named-in';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { BlockSkeleton } from '../../ui/skeleton.tsx';
import { linesOfNotes } from './lines-of-notes.ts';
import { type NewNote, NoteForm } from './note-form.tsx';
import { noteMessages } from './note-messages.ts';

const blank: NewNote = {
  kind: 'unusable',
  from: '',
  to: '',
  text: '',
  citation: '',
  ofAreas: 'named',
  areas: [],
  about: 'scheme:home-office',
  indicators: [],
};

/** A new note; from a line of a release's notes with its words, its source and the areas it names. */
export function AddNote() {
  const t = useMessages(noteMessages);
  const { slug: partnership } = usePartnership();
  const { release: asked, line } = useSearch({ from: '/p/$partnership/data/$view/{-$item}' });
  const params = { partnership };
  const choices = useSuspenseQuery(queryOf(listAnnotationChoices, { params })).data;
  const release = /^[1-9]\d{0,8}$/.test(asked ?? '') ? asked : undefined;
  const { data, isPending } = useQuery({
    ...queryOf(readRelease, { params: { partnership, release: release ?? '0' } }),
    enabled: release !== undefined,
  });
  if (release === undefined) return <NoteForm choices={choices} initial={blank} />;
  if (isPending || data === undefined) return <BlockSkeleton />;
  const text = linesOfNotes(data.notes)[Number(line ?? '1') - 1] ?? '';
  const { scheme } = data.source;
  const isOfPeriods = choices.schemes.find(({ slug }) => slug === scheme)?.isOfPeriods ?? false;
  // CSPs are what the tables of periods are about, districts what police.uk's figures are.
  const candidates = choices.areas.filter(
    ({ kind }) => kind === (isOfPeriods ? 'csp' : 'district'),
  );
  const initial: NewNote = {
    ...blank,
    text,
    citation: t.citationOfRelease(data.source.name, dateLabel(data.publishedOn)),
    areas: areasNamedIn(text, candidates).map(({ code }) => code),
    ...(scheme !== undefined && { about: `scheme:${scheme}` }),
  };
  return <NoteForm choices={choices} initial={initial} release={data.id} />;
}
