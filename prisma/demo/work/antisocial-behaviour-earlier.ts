import { figure, noMeasureYet, outcome, output } from './measures.ts';
import type { Work } from './work.ts';

/** What earlier plans held and has ended since. */
export const earlierAntisocialBehaviour: readonly Work[] = [
  {
    title: 'Street drinkers: a worker on the high street',
    how: 'A worker on four mornings, with a bed in reach.',
    lead: 'crossways',
    with: ['council', 'nhs'],
    arc: { 2024: 'GGGG', 2025: 'GGGC' },
    measure: outcome('People drinking in the street each week', [14, 6], 'people'),
    done: [
      '{9-12} people were met each week; {2-3} went into treatment.',
      'One person was housed. Shops on the high street rang {4-7} times, and the worker came each time.',
    ],
    next: ['Keep in touch through the winter shelter.'],
    ending:
      'Five people drink in the street, against fourteen. Outreach goes on under substance misuse.',
  },
  {
    title: 'Graffiti removed within three days',
    how: 'One number, one van, three days.',
    lead: 'council',
    arc: { 2024: 'GGGC' },
    measure: outcome('Graffiti removed within three days', [62, 95], '% of reports'),
    done: [
      '{31-45} reports, {90-96}% removed in three days.',
      'Utility companies let the van clean their boxes; {18-26} were done.',
    ],
    next: ['Agree the same with the rail company.'],
    ending: '96% are removed within three days. It is everyday work now and leaves the plan.',
  },
  {
    title: 'Survey of how safe people feel after dark',
    how: 'Doorstep and online, in all wards.',
    lead: 'council',
    with: ['voluntary'],
    arc: { 2024: 'NGC-' },
    due: { 2024: '2024-12-31' },
    measure: output('Answers', 1200, 'answers'),
    done: ['{640-780} answers so far, fewest from people under 25.'],
    next: ['Stand outside the college for two days.'],
    ending:
      '1,340 answers. Lighting and empty shops worry people more than crime; the assessment uses it.',
  },
  {
    title: 'Mobile skate ramp in three villages',
    how: 'A trailer with ramps in the summer holidays.',
    lead: 'voluntary',
    arc: { 2024: 'GGK-' },
    measure: noMeasureYet,
    done: ['The ramp stood in {2-3} villages; {30-44} young people came each time.'],
    next: ['Ask parish councils to share the cost.'],
    ending: 'Cancelled: the insurance would cost more than the ramp.',
  },
  {
    title: 'Calls about rowdy behaviour: one script for three call centres',
    how: 'The same questions, whoever is rung.',
    lead: 'police',
    with: ['council', 'riverside'],
    arc: { 2024: 'NAAG', 2025: 'GGC-' },
    measure: figure('anti-social-behaviour', 'Incidents recorded in Holmesdale', [1505, 1450]),
    done: [
      'The script was tried on {60-85} calls. {7-9} of ten were passed to the right team at once.',
    ],
    next: ['Train the evening staff.'],
    trouble: [
      {
        done: 'Call centre managers could not meet until late in the quarter.',
        fix: 'A date is fixed and the draft is with them.',
      },
      {
        done: 'The script was written, but one telephone system could not show it.',
        fix: 'The supplier changes the screen in the spring.',
      },
    ],
    ending: 'All three call centres use the script, and nobody is asked to ring somewhere else.',
  },
];
