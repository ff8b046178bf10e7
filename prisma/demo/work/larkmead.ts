import { figure, outcome, output } from './measures.ts';
import type { Strand } from './work.ts';

/** The small plan of the neighbouring partnership. */
export const larkmeadStrands: readonly Strand[] = [
  {
    number: 1,
    title: 'Safer town centre',
    aim: 'A town centre that people like to be in after six.',
    headline: 'anti-social-behaviour',
    works: [
      {
        title: 'Evening wardens from Thursday to Saturday',
        how: 'Two wardens from six to midnight, in touch with police and doors.',
        lead: 'council',
        with: ['police'],
        arc: { 2026: 'GG!' },
        measure: figure(
          'anti-social-behaviour',
          'Incidents recorded in Larkmead Vale',
          [1680, 1550],
        ),
        done: [
          'Wardens were out on {36-39} evenings and dealt with {80-110} incidents, four of them with police.',
          'A taxi rank was moved to the lit side of the square. Wardens dealt with {70-95} incidents.',
        ],
        next: ['Extend to Sundays in December.'],
      },
      {
        title: 'Taxi marshals on Saturday nights',
        how: 'Marshals at the rank until three.',
        lead: 'council',
        arc: { 2026: 'A_' },
        measure: output('Nights', 48, 'nights'),
        done: [],
        next: ['Agree shifts with the firm.'],
        trouble: [
          {
            done: 'Marshals were there on nine of thirteen nights.',
            fix: 'A second firm has been asked.',
          },
        ],
      },
      {
        title: 'Meeting of pubs and clubs each quarter',
        how: 'One hour, before opening time.',
        lead: 'police',
        every: 'quarterly',
        arc: { 2026: 'GG?' },
        measure: output('Premises that send somebody', 20, 'premises'),
        done: ['{14-19} premises came. Doors now share a radio channel.'],
        next: ['Invite the late-night food shops.'],
      },
    ],
  },
  {
    number: 2,
    title: 'Rural crime',
    aim: 'Farms and villages that thieves find hard work.',
    headline: 'vehicle-crime',
    works: [
      {
        title: 'Gate locks and trackers on loan to farms',
        how: 'Forty sets that move on after three months.',
        lead: 'watch',
        with: ['police'],
        arc: { 2026: 'G_' },
        measure: output('Farms that had a set', 80, 'farms'),
        done: ['{21-28} farms have a set. One tracker led to a stolen quad bike.'],
        next: ['Move the sets on.'],
      },
      {
        title: 'Village notice boards: what was taken and how',
        how: 'One page a month, written for people who lock nothing.',
        lead: 'watch',
        every: 'monthly',
        arc: { 2026: 'X_' },
        measure: outcome('Homes that say they lock their shed', [51, 70], '% of those asked'),
        done: [],
        next: [],
      },
      {
        title: 'Lights at three lonely car parks',
        how: 'Solar lights where walkers leave their cars.',
        lead: 'council',
        with: ['riverside'],
        arc: { 2026: 'GC!' },
        due: { 2026: '2026-09-30' },
        measure: output('Car parks lit', 3, 'car parks'),
        done: ['Two of three car parks are lit.'],
        next: ['Light the third.'],
        ending: 'All three car parks are lit.',
      },
    ],
  },
];
