import { type AnnotationView, listAnnotations } from '@ragstone/contract/annotations';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { queryOf } from '../../api/queries.ts';
import { noteFieldMessages } from '../../figures/note-field-messages.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { useCan, useMayEver, usePartnership } from '../../session/actor.ts';
import { Banner } from '../../ui/banner.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Tag } from '../../ui/tag.tsx';
import { noteMessages } from './note-messages.ts';
import { aboutInWords, originInWords } from './note-words.ts';
import { dayOf } from './release-words.ts';
import { WithdrawNote } from './withdraw-note.tsx';

/** Every note on figures: those that stand, then those withdrawn. */
export function Notes() {
  const t = useMessages(noteMessages);
  const { slug: partnership } = usePartnership();
  const mayImport = useCan('figures:import');
  const mayFill = useMayEver('returns:fill');
  const [leaving, setLeaving] = useState<AnnotationView>();
  const [answered, setAnswered] = useState<string>();
  const { data } = useSuspenseQuery(queryOf(listAnnotations, { params: { partnership } }));
  const standing = data.annotations.filter(({ withdrawn }) => withdrawn === undefined);
  const gone = data.annotations.filter(({ withdrawn }) => withdrawn !== undefined);
  return (
    <>
      {answered !== undefined && (
        <Banner key={answered} title={t.withdrawnAnswer} tone="success" isAnswer />
      )}
      {mayImport && (
        <p className="screen-only">
          <Link
            className="govuk-button"
            to="/p/$partnership/data/$view/{-$item}"
            params={{ partnership, view: 'notes', item: 'add' }}
          >
            {t.add}
          </Link>
        </p>
      )}
      {mayFill && (
        <p className="soft screen-only">
          {t.onReturns}{' '}
          <Link to="/p/$partnership/returns" params={{ partnership }}>
            {t.returnsLink}
          </Link>
          .
        </p>
      )}
      {standing.length === 0 && (
        <EmptyState title={t.none}>
          <p>{t.noneText}</p>
        </EmptyState>
      )}
      {standing.length > 0 && (
        <Card title={t.standing}>
          <NoteList notes={standing} onLeave={setLeaving} />
        </Card>
      )}
      {gone.length > 0 && (
        <Card title={t.withdrawnHeading}>
          <NoteList notes={gone} />
        </Card>
      )}
      {leaving !== undefined && (
        <WithdrawNote
          note={leaving}
          onClose={() => setLeaving(undefined)}
          onWithdrawn={() => setAnswered(leaving.id)}
        />
      )}
    </>
  );
}

type ListProps = {
  notes: readonly AnnotationView[];
  onLeave?: ((note: AnnotationView) => void) | undefined;
};

const NoteList = ({ notes, onLeave }: ListProps) => (
  <ul className="note-list">
    {notes.map((note) => (
      <li key={note.id}>
        <Note note={note} onLeave={onLeave} />
      </li>
    ))}
  </ul>
);

function Note({ note, onLeave }: { note: AnnotationView } & Pick<ListProps, 'onLeave'>) {
  const t = useMessages(noteMessages);
  const { kind, text, citation, withdrawn, mayWithdraw } = note;
  const { kinds } = useMessages(noteFieldMessages);
  return (
    <>
      <p>
        <Tag tone={kind === 'unusable' ? 'warning' : 'plain'}>{kinds[kind]}</Tag>{' '}
        <strong>{aboutInWords(note)}</strong>
      </p>
      <p className="note-list__text">{text}</p>
      <p className="soft">{t.citation(citation)}</p>
      <p className="soft">{originInWords(note)}</p>
      {withdrawn !== undefined && (
        <p className="soft">{t.withdrawnBecause(dayOf(withdrawn.at), withdrawn.reason)}</p>
      )}
      {onLeave !== undefined && mayWithdraw && (
        <LinkButton onClick={() => onLeave(note)}>
          {t.withdraw}
          <span className="govuk-visually-hidden">{t.ofNote(text.slice(0, 60))}</span>
        </LinkButton>
      )}
    </>
  );
}
