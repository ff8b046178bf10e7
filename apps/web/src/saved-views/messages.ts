import { defineMessages } from '../messages/define-messages.ts';

export const savedViewMessages = defineMessages({
  en: {
    title: 'Saved views',
    lede: 'Views of figures that you keep under a name, and what you watch. Nobody else sees them.',
    saveThis: 'Save this view',
    list: 'Saved views',
    name: 'Name',
    nameHint:
      'Months that you have chosen stay as they are; a view without chosen months always shows the latest.',
    nameMissing: 'Give the view a name',
    save: 'Save view',
    saved: (name: string) => `Saved as “${name}”.`,
    emptyTitle: 'You have saved no views yet',
    emptyText:
      'Open crime trends, the comparison or an indicator, choose what to show, and press “Save this view”.',
    toTrends: 'Go to crime trends',
    shows: 'Shows',
    pages: { trends: 'Crime trends', compare: 'Comparison', indicators: 'What is usual' },
    onOverview: 'On the overview',
    pinned: 'Pinned',
    notPinned: 'Not pinned',
    act: 'Change',
    pin: 'Pin to the overview',
    unpin: 'Take off the overview',
    rename: 'Rename',
    renameTitle: (name: string) => `Rename “${name}”`,
    keepName: 'Save name',
    remove: 'Remove',
    removeTitle: (name: string) => `Remove “${name}”?`,
    removeText:
      'The figures stay as they are; the view goes out of your list and off the overview.',
    changedMeanwhile: 'This view was changed meanwhile. It is shown as it is now; try again.',
    pinnedHeading: 'Pinned',
    allViews: 'All saved views',
    cannotShow: 'These figures cannot be shown now.',
    nothingHeld: 'No figures are held for this view yet.',
  },
});
