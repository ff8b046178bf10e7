import type { ReturnView } from '@ragstone/contract/returns';
import { mayPass } from '../../forms/use-autosave.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { Button, Buttons, LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { dateOfInstant, timeOfInstant } from '../../ui/instant.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { returnsMessages } from './messages.ts';
import type { ReturnState } from './use-return.ts';

type Props = { view: ReturnView; state: ReturnState };

/** What holds for the figures typed now, and the button that sends them all. */
export function SendBar({ view, state }: Props) {
  const t = useMessages(returnsMessages);
  const { form, edits, change, status, setStatus } = state;
  return (
    <Card isSlim>
      <Segmented
        id="return-status"
        label={t.statusOfTyped}
        hint={t.statusHint}
        value={status}
        onChange={setStatus}
        choices={(['provisional', 'final'] as const).map((value) => ({
          value,
          label: t.states[value],
        }))}
      />
      <Buttons>
        <Button type="submit" isBusy={form.isSaving}>
          {edits.length === 0 ? t.sendNone : t.send(edits.length)}
        </Button>
        {edits.length > 0 && <LinkButton onClick={() => change([])}>{t.discard}</LinkButton>}
        <p role="status" className="draft-status">
          {draftText(state, view, t)}
        </p>
      </Buttons>
    </Card>
  );
}

function draftText({ draft, edits }: ReturnState, view: ReturnView, t: typeof returnsMessages.en) {
  if (edits.length === 0) return '';
  switch (draft.kind) {
    case 'nothing':
      return view.draft === undefined ? '' : t.draftFrom(dateOfInstant(view.draft.savedAt));
    case 'waiting':
      return t.saving;
    case 'saved':
      return t.savedAt(timeOfInstant(draft.at));
    case 'failed':
      return mayPass(draft.failure) ? t.notSaved : draft.failure.message;
  }
}
