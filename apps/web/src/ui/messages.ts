import { defineMessages } from '../messages/define-messages.ts';

/** The words that components say by themselves; everything else is given to them by pages. */
export const uiMessages = defineMessages({
  en: {
    productName: 'Ragstone',
    skipToContent: 'Skip to main content',
    demonstrationMark: 'Demonstration.',
    demonstrationText: (today: string) => `Invented district and figures. Today is ${today}.`,
    signedInAs: 'Signed in as',
    account: 'Your account',
    settings: 'People and settings',
    changePartnership: 'Change partnership',
    signOut: 'Sign out',
    menu: 'Menu',
    mainNavigation: 'Main',
    overview: 'Overview',
    trends: 'Crime trends',
    compare: 'Compare',
    plan: 'Action plan',
    myActions: 'My actions',
    round: 'Round',
    roundOf: (quarter: string) => `Round ${quarter}`,
    returns: 'Returns',
    data: 'Data',
    waiting: (count: string) => `${count} waiting`,
    footerNavigation: 'About this service',
    accessibility: 'Accessibility statement',
    api: 'API',
    keys: 'Keyboard shortcuts',
    licence:
      'Police recorded crime and population figures: Open Government Licence v3.0. Each figure names its source and release.',
    roles: {
      officer: 'partnership officer',
      'portfolio-holder': 'portfolio holder',
      partner: 'partner',
    },
    errorPrefix: 'Error: ',
    errorSummaryTitle: 'There is a problem',
    charactersLeft: (left: number) =>
      left === 1
        ? 'You have 1 character left'
        : `You have ${left.toLocaleString('en-GB')} characters left`,
    charactersOver: (over: number) =>
      over === 1
        ? 'You have 1 character too many'
        : `You have ${over.toLocaleString('en-GB')} characters too many`,
    day: 'Day',
    month: 'Month',
    year: 'Year',
    close: 'Close',
    cancel: 'Cancel',
    loading: 'Loading',
    noResponse:
      'The service did not answer. What you typed is still here: check your connection and try again.',
    ourMistake: 'Sorry, this could not be saved. What you typed is still here.',
    sessionEnded:
      'You have been signed out. What you typed is still here: sign in again in another tab, then press the button again.',
    requestId: (id: string) => `Reference to quote when asking for help: ${id}`,
  },
});
