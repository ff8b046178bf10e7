import type { Report } from '@ragstone/contract/progress';
import { useMessages } from '../../messages/define-messages.ts';
import { classNames } from '../../ui/class-names.ts';
import { dateOfInstant, timeOfInstant } from '../../ui/instant.ts';
import { type Autosave, mayPass } from '../use-autosave.ts';
import { reportMessages } from './messages.ts';

/** Whether what was typed is safe, and before anything is typed, whose draft it is. */
export function DraftStatus({ draft, begun }: { draft: Autosave; begun: Report | undefined }) {
  const t = useMessages(reportMessages);
  const isFailed = draft.kind === 'failed';
  return (
    <p className={classNames('draft-status', isFailed && 'draft-status--failed')} role="status">
      {draft.kind === 'nothing' && begun !== undefined
        ? t.draftOf(begun.author, dateOfInstant(begun.savedAt))
        : textOf(draft, t)}
    </p>
  );
}

function textOf(draft: Autosave, t: typeof reportMessages.en): string {
  switch (draft.kind) {
    case 'nothing':
      return '';
    case 'waiting':
      return t.saving;
    case 'saved':
      return t.savedAt(timeOfInstant(draft.at));
    case 'failed':
      if (draft.failure.slug === 'not-signed-in') return t.notSavedSignedOut;
      return mayPass(draft.failure) ? t.notSaved : t.notSavedBecause(draft.failure.message);
  }
}
