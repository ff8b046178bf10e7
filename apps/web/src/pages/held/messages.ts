import { defineMessages } from '../../messages/define-messages.ts';

export const heldMessages = defineMessages({
  en: {
    views: {
      releases: {
        heading: 'Releases',
        lede: 'Every publication of figures that was imported, and what became of it.',
      },
      release: {
        heading: 'Release',
        lede: 'What came in, from whom, and what it changed.',
      },
      notes: {
        heading: 'Notes on figures',
        lede: 'Breaks, caveats and figures that cannot be used. Each is shown with every figure that it touches.',
      },
      addNote: {
        heading: 'Write a note on figures',
        lede: 'It is shown with the figures that it touches, to every partnership of this installation.',
      },
      revisions: {
        heading: 'Revisions',
        lede: 'Two releases of a source, figure by figure. Both are kept; the newer one counts.',
      },
      areas: {
        heading: 'Population and areas',
        lede: 'Estimates of people and households, lookups and boundaries, as they were published.',
      },
      asPublished: {
        heading: 'As published on a date',
        lede: 'Which release counted on a day, for each source and period.',
      },
    },
  },
});
