import { counted, listInWords } from '@ragstone/domain/words/list';
import { defineMessages } from '../../messages/define-messages.ts';

const updates = (count: number) => counted(count, 'update', 'updates');
const actions = (count: number) => counted(count, 'action', 'actions');

/** What is said in the forms and dialogs of a round, and fetched with them. */
export const roundActMessages = defineMessages({
  en: {
    openTitle: (label: string) => `Open the round for ${label}`,
    noteLabel: 'Note to the agencies (optional)',
    noteHint: 'Shown at the top of their page',
    open: (label: string) => `Open round ${label}`,
    changeTitle: (label: string) => `Change round ${label}`,
    save: 'Save',
    closeTitle: (label: string) => `Close round ${label}?`,
    closeSilent: (count: number) =>
      count === 0
        ? 'Every action has its update.'
        : `${actions(count)} ${count === 1 ? 'has' : 'have'} no update. ${count === 1 ? 'It is' : 'They are'} recorded as “No update received”:`,
    closeWaiting: (count: number) =>
      `${updates(count)} ${count === 1 ? 'waits' : 'wait'} to be confirmed. Confirm ${count === 1 ? 'it' : 'them'} first, then close the round.`,
    toQueue: 'Go to what waits',
    closeFinal: 'A closed round cannot be opened again.',
    silentOf: (agency: string, references: readonly string[]) =>
      `${agency}: ${listInWords(references)}`,
    overrideTitle: (reference: string) => `Decide otherwise on ${reference}`,
    lifecycle: 'Stage of work',
    rag: 'RAG',
    reason: 'Reason',
    reasonHint: 'The agency and every reader of the plan can see it',
    decide: 'Confirm with this',
    takenBack: 'The agency has taken this update back to change it. Your reason is still here.',
    confirmAsProposed: 'Confirm as proposed',
  },
});
