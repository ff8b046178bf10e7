import { defineMessages } from '../messages/define-messages.ts';

export const conflictMessages = defineMessages({
  en: {
    conflictTitle: 'Someone else saved this while you were writing',
    conflictText:
      'Nothing you typed is lost. Choose which text to keep for each part, then save again.',
    conflictYours: 'Yours',
    conflictSaved: 'Saved by someone else',
    conflictNothing: 'Nothing',
    conflictKeep: (label: string) => `${label}: which to keep`,
    conflictUse: 'Use these and go on',
  },
});
