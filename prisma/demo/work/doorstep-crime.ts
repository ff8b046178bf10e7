import { outcome, output } from './measures.ts';
import type { Strand } from './work.ts';

export const doorstepCrime: Strand = {
  number: 6,
  title: 'Doorstep crime and scams',
  earlierTitle: 'Fraud and scams',
  aim: 'Fewer people lose money to callers, and those who did are not robbed a second time.',
  works: [
    {
      title: 'No cold calling zones in streets that want them',
      how: 'Residents vote; signs and door stickers follow within a month.',
      lead: 'standards',
      with: ['watch', 'council'],
      officer: 'Scams officer',
      arc: { 2024: 'GGGG', 2025: 'GGGG', 2026: 'GG!' },
      measure: output('Zones', 24, 'zones'),
      done: [
        '{2-3} new zones with {60-95} homes. Complaints from zones were fewer than half of those from streets nearby.',
        'Residents of {4-6} streets voted; {2-4} wanted a zone. Signs are up in all of them.',
      ],
      next: ['Ask the new estate by the hospital.', 'Replace signs that have faded.'],
    },
    {
      title: 'Call blockers for people who have been scammed',
      how: 'A blocker fitted free of charge at the visit after a report.',
      lead: 'standards',
      with: ['police', 'voluntary'],
      arc: { 2025: 'GGGG', 2026: 'GC!' },
      due: { 2026: '2026-09-30' },
      measure: output('Blockers fitted', 60, 'blockers'),
      done: [
        '{11-16} blockers were fitted. Together they stopped about {900-1400} calls in their first month.',
      ],
      next: ['Fit the last of this year’s blockers.'],
      ending: '62 blockers are fitted. Nobody who has one has lost money by telephone since.',
    },
    {
      title: 'Bank and post office staff: questions that stop a scam',
      how: 'A briefing at every counter and a card with four questions.',
      lead: 'police',
      arc: { 2025: 'NNGG', 2026: 'C-' },
      due: { 2026: '2026-06-30' },
      measure: output('Counters briefed', 18, 'counters'),
      done: ['{5-7} counters were briefed. Staff stopped {3-5} payments and rang the police.'],
      next: ['Brief the village post offices.'],
      ending:
        'All eighteen counters are briefed. Staff have stopped payments of £61,000 since January.',
    },
    {
      title: 'Scam talks for lunch clubs and residents’ groups',
      how: 'Forty minutes by a volunteer who was scammed and tells how.',
      lead: 'watch',
      with: ['standards', 'voluntary'],
      officer: 'Volunteer coordinator',
      every: 'monthly',
      arc: { 2024: 'GGGG', 2025: 'GXGG', 2026: 'GG?' },
      measure: outcome('Listeners who later hung up on a caller', [41, 60], '% of those asked'),
      done: [
        '{5-8} talks to {110-160} people. {2-4} listeners found that a relative was being scammed.',
        'A talk on messages that pretend to be a grandchild was added. {90-140} people heard it.',
      ],
      next: ['Offer talks in the evening, for people who care for a parent.'],
      support: {
        by: 'standards',
        says: ['We sent an officer to two talks and took three reports on the spot.'],
      },
    },
    {
      title: 'Rogue traders: a day of action on roofs and driveways',
      how: 'Officers stop vans and visit building sites with Trading Standards after the winter storms.',
      lead: 'standards',
      with: ['police'],
      arc: { 2026: 'N_' },
      start: { 2026: '2027-01-11' },
      measure: output('Traders checked', 40, 'traders'),
      done: [],
      next: [],
    },
    {
      title: 'List of traders who have been checked',
      how: 'Help people find an honest builder before a dishonest one finds them.',
      lead: 'standards',
      with: ['council'],
      arc: { 2024: 'GGAG', 2025: 'GGGC' },
      measure: output('Traders on the list', 120, 'traders'),
      done: [
        '{9-14} traders were checked and added.',
        'The list was looked at {800-1200} times. {2-3} traders were struck off after complaints.',
      ],
      next: ['Add plumbers and heating engineers.'],
      trouble: [
        {
          done: 'Checks took seven weeks and few traders waited for them.',
          fix: 'References are now taken by telephone.',
        },
      ],
      ending: '126 traders are on the list, which the county now runs for all districts.',
    },
    {
      title: 'Romance fraud: a quiet place to ask',
      how: 'A weekly hour in the library with somebody who does not judge.',
      lead: 'voluntary',
      arc: { 2024: 'AAGG', 2025: 'GAZ-' },
      measure: output('People who came', 30, 'people'),
      done: ['{4-6} people came; {2-3} had already sent money.'],
      next: ['Tell general practices about the hour.'],
      trouble: [
        {
          done: 'Hardly anybody came in the first weeks.',
          fix: 'The hour moves from Monday to Saturday.',
        },
        {
          done: 'Two people came in three months.',
          fix: 'Victims known to the police are written to.',
        },
        {
          done: 'Eighteen letters went out and one person came.',
          fix: 'The county’s telephone line is asked whether it could take these calls.',
        },
      ],
      ending:
        'Eleven people came in eighteen months. They would rather telephone, and the county’s line takes them.',
    },
    {
      title: 'Scam post: volunteers who open it with the person',
      how: 'A volunteer visits monthly to sort the post.',
      lead: 'voluntary',
      with: ['standards'],
      arc: { 2024: 'GGGC' },
      measure: output('People visited', 15, 'people'),
      done: ['{9-13} people are visited. {140-210} pieces of scam post were taken away.'],
      next: ['Visit the four people whom the sorting office has named.'],
      ending: 'Sixteen people are visited, and for nine of them the post has dried up.',
    },
  ],
};
