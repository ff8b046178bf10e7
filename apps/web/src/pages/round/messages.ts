import { counted } from '@ragstone/domain/words/list';
import { defineMessages } from '../../messages/define-messages.ts';

const updates = (count: number) => counted(count, 'update', 'updates');

export const roundMessages = defineMessages({
  en: {
    title: (label: string) => `Round ${label}`,
    titleNone: 'Round',
    eyebrow: (quarter: string, year: string) => `Round ${quarter} · Action plan ${year}`,
    planOf: (year: string) => `Action plan ${year}`,
    heading: (label: string, answered: number, asked: number) =>
      `${label}: ${answered} of ${updates(asked)} ${answered === 1 ? 'is' : 'are'} in`,
    headingEmpty: (label: string) => `${label}: no action asks for an update`,
    due: (date: string, away: string) => `Due ${date}, ${away}.`,
    wasDue: (date: string, away: string) => `It was due ${date}, ${away}.`,
    waiting: (count: number) =>
      count === 0
        ? 'Nothing waits to be confirmed.'
        : `${count} ${count === 1 ? 'waits' : 'wait'} to be confirmed.`,
    ofWhich: (leads: number, texts: number) =>
      texts === 0
        ? ''
        : `${updates(leads)} from lead agencies and ${counted(texts, 'text', 'texts')} from supporting agencies`,
    closed: (date: string, by: string) => `Closed on ${date} by ${by}.`,
    note: 'Note to the agencies:',
    answered: 'Updates that are in',
    toPresent: 'Back to the present round',
    noPlan: 'There is no adopted plan yet',
    noPlanText: 'A round asks the agencies about the actions of an adopted plan.',
    toPlan: 'Go to the action plan',

    openHeading: 'No round is open',
    openLede: (quarter: string) =>
      `Ask every lead agency for its update on ${quarter}. It appears on their page My actions at once.`,
    nothingToOpen: 'Every quarter that could be asked has had its round.',
    dueOn: 'Due date',
    change: 'Change due date or note',
    close: 'Close the round',

    queueTitle: (count: number) => (count === 0 ? 'To confirm' : `To confirm: ${count}`),
    queueEmpty: 'Nothing waits to be confirmed.',
    proposed: 'Proposed',
    before: 'Before',
    addsText: 'A supporting agency adds this text. It proposes no RAG.',
    sentBy: (author: string, date: string) => `Sent by ${author}, ${date}`,
    sentForAgency: (author: string, date: string) =>
      `Written for the agency by ${author}, an officer, ${date}`,
    own: 'You wrote this yourself. If you confirm it, that is said with it.',
    confirm: 'Confirm',
    confirmOf: (reference: string, agency: string) => ` ${reference}, ${agency}`,
    override: 'Decide otherwise',
    confirmedNow: (reference: string, left: number) =>
      `${reference} is confirmed. ${left === 0 ? 'Nothing more waits.' : `${left} more to confirm.`}`,
    changedMeanwhile: 'This update was changed meanwhile. You see it as it is now.',

    agenciesTitle: 'Who has answered',
    agency: 'Lead agency',
    asked: 'Asked',
    confirmed: 'Confirmed',
    submitted: 'To confirm',
    draft: 'Draft begun',
    none: 'Nothing yet',
    noneEver: 'No update',
    all: 'All agencies',
    nobody: 'No lead agency',

    unansweredTitle: (count: number) => `Not answered yet: ${count}`,
    silentTitle: (count: number) => `No update received: ${count}`,
    action: 'Action',
    state: 'State',
    now: 'Now',
    draftBy: (author: string, date: string) => `Draft begun by ${author}, ${date}`,
    nothing: 'Nothing yet',
    wasDraft: 'A draft was begun, but not sent',
    wasNothing: 'Nothing was sent',
    actFor: 'Report',
    reportFor: (agency: string) => `Report for ${agency}`,
    reportWithout: 'Report yourself',

    decidedTitle: (count: number) => `Confirmed: ${count}`,
    showDecided: 'Show the confirmed updates',
    decision: 'Confirmed as',
    by: 'By',
    insteadOf: (proposal: string) => `instead of ${proposal}`,
    ownMark: 'own update',
    textAdded: 'Text added',
    ofAgency: 'Agency',
    again: 'Decide again',

    pastTitle: 'Rounds of this plan',
    pastCaption: 'Rounds',
    quarter: 'Quarter',
    opened: 'Opened',
    closedColumn: 'Closed',
    stillOpen: 'Open',
    noRounds: 'This plan has had no round yet.',
    otherYears: 'Plans',
  },
});
