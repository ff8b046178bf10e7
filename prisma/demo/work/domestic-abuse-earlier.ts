import { noMeasureYet, output } from './measures.ts';
import type { Work } from './work.ts';

/** What earlier plans held and has ended since. */
export const earlierDomesticAbuse: readonly Work[] = [
  {
    title: 'Domestic abuse champions in every agency',
    how: 'A two-day course and a quarterly meeting for one person in each team.',
    lead: 'council',
    with: ['county', 'nhs'],
    officer: 'Domestic abuse coordinator',
    arc: { 2024: 'GGGG', 2025: 'GGGC' },
    measure: output('Champions trained', 60, 'people'),
    done: [
      '{9-14} people took the course. Champions now sit in {17-22} teams.',
      'The quarterly meeting heard from a woman who had been helped. {21-26} champions came.',
    ],
    next: ['Find champions in the two general practices that have none.'],
    ending: '63 champions are trained and the network runs itself, with two of them as chairs.',
  },
  {
    title: 'Posters with tear-off numbers in village halls and surgeries',
    how: 'Posters behind toilet doors, where they can be read alone.',
    lead: 'voluntary',
    arc: { 2024: 'GGC-' },
    due: { 2024: '2024-12-31' },
    measure: output('Places with a poster', 80, 'places'),
    done: [
      'Posters hang in {24-36} more halls, pubs and surgeries. Tear-off strips were gone in a third of them.',
    ],
    next: ['Refill the strips and cover the remaining surgeries.'],
    ending: '91 places have posters and a volunteer who refills them.',
  },
  {
    title: 'Support group for older women who have left an abusive home',
    how: 'A weekly group with transport, for women over 60.',
    lead: 'harbourlight',
    with: ['voluntary'],
    arc: { 2024: 'AAXR', 2025: 'AZ--' },
    measure: noMeasureYet,
    done: ['The group met with {3-4} women.'],
    next: ['Ask the day centres to tell people about the group.'],
    trouble: [
      {
        done: 'Three women came, where eight were hoped for. Transport from the villages is the obstacle.',
        fix: 'A community bus has been asked for a regular slot.',
      },
      {
        done: 'The community bus could not offer a slot and the group met only twice.',
        fix: 'Volunteer drivers are being sought through Voluntary Action.',
      },
      {
        done: 'Two drivers were found, but for mornings only, and the group meets in the afternoon.',
        fix: 'The group moves to Wednesday mornings.',
      },
      {
        done: 'Four women came on Wednesday mornings, and two of them have since moved away.',
        fix: 'One last round of letters goes to day centres; after that the group is reviewed.',
      },
    ],
    ending:
      'The group has closed because too few women could get to it. Those who came now see a worker at home.',
  },
  {
    title: 'Review of how housing applications after abuse are handled',
    how: 'Follow twenty applications from the first call to the keys and mend what delays them.',
    lead: 'council',
    with: ['riverside'],
    officer: 'Housing options manager',
    arc: { 2024: 'NGAC' },
    measure: output('Applications followed', 20, 'applications'),
    done: [
      '{8-13} applications were followed. The longest wait is for proof of identity, which most people left behind.',
    ],
    next: ['Write up the findings with the applicants’ own words.'],
    trouble: [
      {
        done: 'The reviewing officer was moved to other work for six weeks.',
        fix: 'A second officer has taken over half of the files.',
      },
    ],
    ending:
      'Twenty applications were followed. Proof of identity is no longer asked for on the first day.',
  },
];
