import { noMeasureYet, outcome, output } from './measures.ts';
import type { Strand } from './work.ts';

export const safeguarding: Strand = {
  number: 4,
  title: 'Safeguarding',
  earlierTitle: 'Protecting vulnerable people',
  aim: 'People who could be used or harmed by others are noticed, and somebody acts.',
  works: [
    {
      title: 'Cuckooing: joint visits and a shared warning list',
      how: 'Police and landlord visit together within two days of a warning sign, and go back.',
      lead: 'police',
      with: ['riverside', 'council', 'crossways'],
      officer: 'Neighbourhood inspector, south',
      arc: { 2024: 'NGGG', 2025: 'GAGG', 2026: 'GG!' },
      restricted:
        'The list of warning signs in use is not published: those who take over homes would read it.',
      measure: outcome('Homes free of unwanted guests after three months', [55, 75], '% of homes'),
      done: [
        '{8-12} homes were visited; {5-7} are free of unwanted guests, and {2-3} people moved away at their own wish.',
        '{14-19} housing officers learnt the warning signs. {3-4} closure orders were granted.',
        'Each home was visited again after a month. {6-8} people now have a support worker.',
      ],
      next: [
        'Teach gas engineers and meter readers the warning signs.',
        'Ask people who were helped what would have helped sooner.',
      ],
      trouble: [
        {
          done: 'Second visits were missed at half of the homes.',
          fix: 'The landlord’s diary now holds them, not the officer’s.',
        },
      ],
      support: {
        by: 'riverside',
        says: [
          'Two tenants moved to sheltered flats within ten days. Locks are changed on the day of the visit.',
          'Our repairs team reported five of the homes; they are glad to hear what came of it.',
        ],
      },
    },
    {
      title: 'Modern slavery: awareness for licensing and environmental health',
      how: 'Half-day course and a card with what to look for in kitchens, nail bars and car washes.',
      lead: 'council',
      with: ['police'],
      officer: 'Safeguarding lead',
      arc: { 2025: 'NNGG', 2026: 'C-' },
      due: { 2026: '2026-06-30' },
      measure: output('Officers trained', 45, 'officers'),
      done: [
        '{9-12} officers took the course; two of them reported a car wash the next week.',
        '{13-17} more officers took the course. Licensing now asks where staff of takeaways live.',
      ],
      next: ['Train the remaining teams.'],
      ending:
        '47 officers are trained, and the course is part of every induction. Seven reports were made; two led to arrests.',
    },
    {
      title: 'Prevent duty: training for staff and school governors',
      how: 'Ninety minutes, in person, with cases from the county.',
      lead: 'county',
      with: ['schools', 'council'],
      officer: 'Prevent coordinator',
      every: 'yearly',
      arc: { 2024: 'GGGG', 2025: 'GGGG', 2026: 'Gg!' },
      measure: output('People trained', 200, 'people'),
      done: [
        '{46-62} staff and governors were trained at {3-4} sessions.',
        'Sessions in {2-3} schools for {27-74} people. Most said that they now know whom to ring.',
        '{18-39} coaches and club secretaries came to an evening session; {2-4} clubs asked for another.',
      ],
      next: ['Hold sessions for taxi firms and sports clubs.'],
    },
    {
      title: 'Safe and well visits for people at risk at home',
      how: 'Firefighters visit, fit alarms, and ask about falls, cold, loneliness and callers at the door.',
      lead: 'fire',
      with: ['nhs', 'voluntary'],
      officer: 'Home safety manager',
      every: 'monthly',
      arc: { 2024: 'GGGG', 2025: 'GGGG', 2026: 'GG!' },
      measure: output('Visits', 480, 'visits'),
      done: [
        '{112-138} visits; {58-71} to people over 80. {9-14} were put in touch with a falls clinic.',
        '{118-131} visits. {70-85} alarms were fitted and {6-9} electric blankets changed.',
        'Referrals from general practices rose to {31-40}. {104-126} visits were made.',
      ],
      next: [
        'Visit people on the cold homes list before December.',
        'Offer visits to everybody whose carer has gone into hospital.',
      ],
    },
    {
      title: 'Hoarding: one protocol and a monthly panel',
      how: 'Fire, health, landlord and council agree one plan with the person for each home.',
      lead: 'nhs',
      with: ['fire', 'riverside', 'council'],
      officer: 'Head of adult safeguarding',
      arc: { 2025: 'AAAG', 2026: 'AD!' },
      measure: noMeasureYet,
      done: [
        'The panel met twice and heard {5-6} cases. The protocol is signed by all but one agency.',
      ],
      next: ['Agree who pays for clearing, and sign the protocol.'],
      trouble: [
        {
          done: 'The panel has not met because its chair left.',
          fix: 'The fire service chairs until a successor is named.',
        },
        {
          done: 'The panel met once. Agencies differ on who pays for clearing a home.',
          fix: 'A shared fund of £5,000 is proposed to the next meeting.',
        },
        {
          done: 'Four homes were discussed, but no plan was agreed with anybody living in them.',
          fix: 'Each case now has one worker who is known to the person.',
        },
        {
          done: 'The panel met once in the quarter. Its new chair began in May.',
          fix: 'Dates for every month are set until the spring.',
        },
      ],
      override:
        'The panel has met twice in six months, not monthly, and the protocol is not signed. Amber until both are put right.',
    },
    {
      title: 'Child exploitation: briefings for hotels and taxi drivers',
      how: 'What to notice, whom to ring, and a test call afterwards.',
      lead: 'police',
      with: ['council', 'youth'],
      arc: { 2024: 'GGGG', 2025: 'GGGG', 2026: 'GC!' },
      due: { 2026: '2026-09-30' },
      measure: outcome('Hotels that act rightly on a test call', [30, 80], '% of hotels'),
      done: [
        '{4-6} hotels and {35-60} drivers were briefed. {2-3} of five test calls were handled well.',
        'Briefing is now a condition of a driver’s licence; {48-66} drivers took it.',
      ],
      next: ['Ring all hotels again after the summer, when staff have changed.'],
      ending:
        'All fourteen hotels and 310 drivers are briefed. Twelve of fourteen hotels acted rightly on the last test call.',
    },
    {
      title: 'Safe places for people with a learning disability',
      how: 'Shops and libraries with a sticker, where somebody will ring a friend.',
      lead: 'voluntary',
      with: ['council'],
      officer: 'Inclusion officer',
      arc: { 2025: 'NAGG', 2026: 'GG~' },
      measure: output('Safe places', 40, 'places'),
      done: [
        '{4-7} more places carry the sticker. Members of the speaking-up group tested {5-8} of them.',
        'All libraries have joined. {3-6} members of the group now train staff themselves.',
      ],
      next: ['Sign up the bus station and the cinema.'],
      trouble: [
        {
          done: 'Stickers were printed late, so only three places joined.',
          fix: 'Stickers are here and ten shops are waiting.',
        },
      ],
    },
    {
      title: 'A way to help for adults who ring emergency services again and again',
      how: 'Agree who takes over after the fifth call in a month.',
      arc: { 2026: 'N_' },
      start: { 2026: '2026-11-02' },
      fromAssessment: true,
      measure: noMeasureYet,
      done: [],
      next: [],
    },
    {
      title: 'Loneliness: friendly phone calls to people scammed before',
      how: 'Volunteers ring once a week.',
      lead: 'voluntary',
      arc: { 2024: 'GGGG' },
      measure: output('People rung each week', 40, 'people'),
      done: [
        '{28-37} people are rung each week. {3-5} were helped to change their number.',
        'Volunteers made {340-410} calls; two people have begun to ring others themselves.',
      ],
      next: ['Find callers who speak Polish and Nepali.'],
    },
    {
      title: 'Missing from care: a return talk within three days',
      how: 'A youth worker, not an officer, talks with each young person who comes back.',
      lead: 'youth',
      with: ['police', 'county'],
      arc: { 2024: 'AAGG', 2025: 'GGGC' },
      measure: outcome('Talks held within three days', [49, 85], '% of returns'),
      done: [
        '{17-24} talks, {76-84}% within three days.',
        'What young people said has changed the rules of two homes. {14-19} talks were held.',
      ],
      next: ['Cover weekends with a worker on call.'],
      trouble: [
        {
          done: 'Half of the talks were late: the worker covers three districts.',
          fix: 'A second worker is being appointed.',
        },
        {
          done: 'The second worker began in August, and still a third of the talks were late, most of them at weekends.',
          fix: 'Weekend cover starts next month.',
        },
      ],
      ending: '88% of talks are held within three days and the post is paid for by the county.',
    },
    {
      title: 'Directory of who does what in safeguarding',
      how: 'One page for each agency, checked twice a year.',
      lead: 'council',
      arc: { 2024: 'GC--' },
      due: { 2024: '2024-09-30' },
      measure: output('Agencies listed', 25, 'agencies'),
      done: ['{15-19} agencies are listed.'],
      next: ['Chase the remaining agencies.'],
      ending: '27 agencies are listed and the page is opened about sixty times a month.',
    },
    {
      title: 'Learning from a domestic homicide review elsewhere in the county',
      how: 'Check nineteen recommendations against our own practice.',
      lead: 'council',
      with: ['police', 'nhs', 'probation'],
      arc: { 2024: 'NNGG', 2025: 'GC--' },
      measure: output('Recommendations checked', 19, 'recommendations'),
      done: ['{6-9} recommendations were checked; {2-3} need a change here.'],
      next: ['Check the rest with health and probation.'],
      ending:
        'All nineteen are checked. Five changes were made, the main one to how risk is shared at weekends.',
    },
  ],
};
