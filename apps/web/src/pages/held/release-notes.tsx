import type { ReleaseDetail } from '@ragstone/contract/releases';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../../messages/define-messages.ts';
import { useCan, usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { linesOfNotes } from './lines-of-notes.ts';
import { releaseMessages } from './release-messages.ts';

/** What the publisher says, line by line; an officer marks figures by a line of it. */
export function ReleaseNotes({ release }: { release: ReleaseDetail }) {
  const t = useMessages(releaseMessages);
  const { slug: partnership } = usePartnership();
  const mayImport = useCan('figures:import');
  const lines = linesOfNotes(release.notes);
  return (
    <Card title={t.notesHeading}>
      {lines.length === 0 ? (
        <p>{t.noNotes}</p>
      ) : (
        <ul className="note-lines">
          {lines.map((line, at) => (
            <li key={line}>
              <p>{line}</p>
              {mayImport && (
                <p className="links screen-only">
                  <Link
                    to="/p/$partnership/data/$view/{-$item}"
                    params={{ partnership, view: 'notes', item: 'add' }}
                    search={{ release: String(release.id), line: String(at + 1) }}
                  >
                    {t.markByNote}
                    <span className="govuk-visually-hidden">: {line}</span>
                  </Link>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
