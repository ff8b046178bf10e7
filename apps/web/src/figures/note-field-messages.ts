import { defineMessages } from '../messages/define-messages.ts';

/** What every form says that a note is written in. */
export const noteFieldMessages = defineMessages({
  en: {
    kinds: { break: 'Series break', caveat: 'Caveat', unusable: 'Unusable' },
    kindTexts: {
      unusable: 'Not to be used: a gap, in no change and no rank',
      break: 'Counted in another way from a month on: no comparison across it',
      caveat: 'To be known beside the figures; they are used as they are',
    },
    kind: 'What it says of the figures',
    from: 'First month',
    to: 'Last month',
    monthHint: 'For example 2024-01',
    toHint: 'Leave empty where it goes on. For example 2025-03',
    text: 'The note',
    textHint:
      'Word for word as published, or in your own words. Shown with each figure it touches.',
    textMissing: 'Write the note',
    citationLabel: 'Where it comes from',
    citationHint: 'So that anybody can look it up',
    citationMissing: 'Say where it comes from',
    save: 'Save the note',
    cancel: 'Cancel',
  },
});
