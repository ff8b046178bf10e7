import { noMeasureYet, outcome, output } from './measures.ts';
import type { Strand } from './work.ts';

export const roadSafety: Strand = {
  number: 7,
  title: 'Road safety',
  aim: 'Fewer people killed or hurt on the district’s roads, and children who can walk to school.',
  works: [
    {
      title: 'Community speed watch: four new groups',
      how: 'Train residents, lend the device and follow up each letter.',
      lead: 'police',
      with: ['watch', 'council'],
      officer: 'Roads policing liaison officer',
      arc: { 2026: 'GG!' },
      due: { 2026: '2026-09-30' },
      measure: output('New groups that have run a session', 4, 'groups'),
      steps: [
        { title: 'Two groups trained', dueOn: '2026-06-30', doneOn: '2026-06-27' },
        { title: 'Four groups trained', dueOn: '2026-09-30' },
      ],
      done: [
        'Two groups were trained and have run five sessions. 61 letters were sent to drivers.',
        'A third group was trained in September and the fourth has its volunteers. 118 letters have been sent so far.',
      ],
      next: ['Train the third group before the holidays.', 'Train the fourth group in November.'],
    },
    {
      title: 'Safe drive days for sixth forms',
      how: 'A crash reconstruction, a talk by a family and a drive with an instructor.',
      lead: 'fire',
      with: ['police', 'schools'],
      officer: 'Road safety officer',
      arc: { 2026: 'GG~' },
      funding: 'Safer roads fund, £7,200',
      measure: output('Students who took part', 420, 'students'),
      done: ['Two schools booked, vehicle ordered.', 'One of three schools visited, 140 students.'],
      next: ['Visit the second school.', 'Visit the other two schools in November.'],
    },
    {
      title: 'Drink and drug drivers: places on the rehabilitation course',
      how: 'Offer a place within a month of sentence.',
      lead: 'probation',
      with: ['police', 'crossways'],
      officer: 'Head of service',
      arc: { 2024: 'GGXG', 2025: 'GAXG', 2026: 'X_' },
      measure: outcome('Places offered within a month', [57, 85], '% of sentences'),
      done: [
        '{11-16} people were offered a place, {8-11} within a month.',
        'An evening course has begun; {6-12} people attend.',
      ],
      next: ['Let people book the course from the court’s waiting room.'],
      trouble: [
        {
          done: 'The course provider changed and no place was offered for six weeks.',
          fix: 'The new provider has doubled its places until the list is cleared.',
        },
      ],
    },
    {
      title: 'School streets: a trial at two primary schools',
      how: 'Close the road for forty minutes twice a day, with stewards.',
      lead: 'county',
      with: ['schools', 'council', 'police'],
      officer: 'Active travel officer',
      arc: { 2025: 'NNGA', 2026: 'AE!' },
      due: { 2026: '2026-12-18' },
      measure: outcome('Children who walk or cycle', [46, 60], '% of children'),
      steps: [
        { title: 'Traffic orders made', dueOn: '2026-07-31' },
        { title: 'Both trials begin', dueOn: '2026-09-07' },
      ],
      done: [
        'Both schools and {70-80}% of parents asked are in favour. Stewards are being found.',
        'Work on the traffic orders goes on.',
      ],
      next: ['Make the traffic orders.'],
      trouble: [
        {
          done: 'The traffic orders drew an objection from a business, and the start slips to the summer.',
          fix: 'Officers meet the business and offer an exemption.',
        },
        {
          done: 'The objection was withdrawn, but the orders have not been made.',
          fix: 'Orders are advertised in June and made in July.',
        },
      ],
      override:
        'Neither trial began in September and no order has been made. A start in spring is after the due date; the partnership has to decide whether it goes on.',
    },
    {
      title: 'Speed indicator signs shared between parishes',
      how: 'Six signs that move every three weeks, with the readings sent to the parish.',
      lead: 'council',
      with: ['watch'],
      officer: 'Parish liaison officer',
      arc: { 2025: 'GGGA', 2026: 'AA!' },
      measure: outcome('Drivers above 35 mph at the sites', [18, 12], '% of drivers'),
      done: [
        'Signs stood at {10-14} places. The share of drivers above 35 mph fell to {13-16}%.',
        '{8-9} parishes take part and two have bought a sign of their own.',
      ],
      next: ['Put signs at the two schools on the main road.'],
      trouble: [
        {
          done: 'Batteries of three signs failed in the cold.',
          fix: 'Solar panels are ordered for all six.',
        },
        {
          done: 'Four of six signs worked. Panels came, but not their brackets.',
          fix: 'The supplier sends brackets by the end of July.',
        },
        {
          done: 'All signs work again, but volunteers to move them are missing in three parishes, and half of the sites were not reached.',
          fix: 'The council’s wardens move the signs until the parishes have found people.',
        },
      ],
    },
    {
      title: 'Bright and seen: lights and vests for cyclists and walkers',
      how: 'Free lights at stations and factory gates before the dark mornings.',
      lead: 'fire',
      with: ['voluntary', 'police'],
      arc: { 2026: 'GC!' },
      due: { 2026: '2026-10-16' },
      measure: output('Sets given out', 500, 'sets'),
      done: ['500 sets were bought and six dates agreed with the rail company and two employers.'],
      next: ['Give out lights at six places in September and October.'],
      ending:
        'All 500 sets were given out on six mornings. Police stopped riders without lights on the same days and sent them to us instead of fining them.',
    },
    {
      title: 'Older drivers: a refresher with an instructor',
      how: 'An hour’s drive, no test and no report to anybody.',
      lead: 'county',
      with: ['voluntary'],
      arc: { 2024: 'GGGG', 2025: 'GGGC' },
      measure: output('Drivers', 80, 'drivers'),
      done: [
        '{14-21} drivers went out with an instructor. {3-4} decided to give up driving at night.',
        '{17-23} people took part, most sent by a son or daughter.',
      ],
      next: ['Offer the drive through opticians.'],
      ending: '86 drivers took part. The county goes on with it in all districts.',
    },
    {
      title: 'Motorcyclists: roadside talks at two cafés',
      how: 'Advanced riders and an officer talk with riders on Sundays.',
      lead: 'police',
      with: ['fire'],
      arc: { 2024: 'GGgG', 2025: 'GGC-' },
      measure: output('Riders talked with', 300, 'riders'),
      done: ['{55-80} riders were talked with on {3-4} Sundays; {9-13} booked an assessed ride.'],
      next: ['Be at both cafés on the first warm Sundays.'],
      ending: '340 riders were talked with. The riders’ club carries on without us.',
    },
    {
      title: 'Walking buses at four primary schools',
      how: 'Parents lead a line of children along a set way.',
      lead: 'schools',
      with: ['county'],
      arc: { 2024: 'AGGA' },
      measure: noMeasureYet,
      done: ['{2-3} buses run on {3-4} days a week with {34-48} children.'],
      next: ['Find leaders for the afternoon.'],
      trouble: [
        { done: 'Two schools had no parent who could lead.', fix: 'Grandparents are asked.' },
        {
          done: 'Two of four buses stopped when their leaders’ children left the school.',
          fix: 'Each bus will have two leaders from different years.',
        },
      ],
    },
    {
      title: 'Car seat checks in supermarket car parks',
      how: 'Free checks on three Saturdays.',
      lead: 'fire',
      arc: { 2024: 'GGC-' },
      due: { 2024: '2024-12-31' },
      measure: output('Seats checked', 150, 'seats'),
      done: [
        '{48-63} seats were checked; more than half were fitted wrongly and put right on the spot.',
      ],
      next: ['Hold the third Saturday.'],
      ending: '171 seats were checked on three Saturdays and 94 put right.',
    },
  ],
};
