import { useMessages } from '../../messages/define-messages.ts';
import { timeOfInstant } from '../../ui/instant.ts';
import type { Autosave } from '../use-autosave.ts';
import { reportMessages } from './messages.ts';

/** Whether what was typed is safe. Its place stays, so that nothing jumps. */
export function DraftStatus({ draft }: { draft: Autosave }) {
  const t = useMessages(reportMessages);
  return (
    <p className="draft-status" role="status">
      {textOf(draft, t)}
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
      return draft.failure.slug === 'unreachable'
        ? t.notSaved
        : t.notSavedBecause(draft.failure.message);
  }
}
