import { earlierDomesticAbuse } from './domestic-abuse-earlier.ts';
import { outcome, output } from './measures.ts';
import type { Strand } from './work.ts';

export const domesticAbuse: Strand = {
  number: 1,
  title: 'Domestic abuse',
  aim: 'People who suffer abuse are believed early, safe at home or elsewhere, and those who harm are challenged.',
  headline: 'domestic-abuse-reports',
  works: [
    {
      title: 'Independent adviser at the hospital’s emergency department',
      how: 'An adviser sits with the emergency team four days a week, sees people on the ward and takes them on the same day.',
      lead: 'harbourlight',
      with: ['nhs'],
      officer: 'Service manager, Harbourlight',
      arc: { 2025: 'NAGG', 2026: 'GG!' },
      funding: 'Integrated Care Board, two years',
      fromAssessment: true,
      measure: outcome('People seen within a day of referral', [61, 85], '% of referrals'),
      steps: [
        { title: 'Honorary contract signed', dueOn: '2026-05-29', doneOn: '2026-05-21' },
        { title: 'Review of the first year', dueOn: '2026-11-30' },
      ],
      done: [
        'The adviser saw {24-38} people on the wards, {15-21} of them within a day of being referred.',
        '{6-9} sessions were run for nurses and doctors on what to ask and where to ask it. Referrals came from three wards that had sent none before.',
        'The emergency team now flags the adviser on its own board. {19-27} people were taken on, and {4-7} moved to safe accommodation.',
      ],
      next: [
        'Agree cover for the adviser’s leave and bring the maternity unit into the scheme.',
        'Put the review of the first year to the hospital’s safeguarding committee.',
      ],
      trouble: [
        {
          done: 'The adviser is in post, but without a hospital pass and a desk could work there only one day a week.',
          fix: 'The Integrated Care Board has agreed an honorary contract and a shared office.',
        },
      ],
      support: {
        by: 'nhs',
        says: [
          'The emergency department’s lead nurse attends the weekly handover and has put the referral card into the induction pack.',
          'Audit of 40 records: the question was asked in 31 of them, up from 22.',
        ],
      },
    },
    {
      title: 'Training for hairdressers and beauticians to spot abuse',
      how: 'Two-hour evening sessions in salons, with a window sticker and a card of local numbers.',
      lead: 'council',
      with: ['harbourlight'],
      officer: 'Domestic abuse coordinator',
      arc: { 2026: 'GC!' },
      due: { 2026: '2026-09-30' },
      measure: output('Salons with a trained member of staff', 30, 'salons'),
      steps: [
        { title: 'First five salons trained', dueOn: '2026-06-30', doneOn: '2026-06-18' },
        { title: 'Thirty salons trained', dueOn: '2026-09-30', doneOn: '2026-09-22' },
      ],
      done: [
        'Eleven salons have had the session, five of them in villages, and display the sticker.',
      ],
      next: ['Reach the remaining salons by the end of September.'],
      ending:
        '32 salons have a trained member of staff, two more than planned. Harbourlight has had nine calls that began in a salon chair.',
    },
    {
      title: 'Safe accommodation places kept open in the district',
      how: 'Seven dispersed flats with support, held by the landlord and let only through the referral panel.',
      lead: 'riverside',
      with: ['council', 'harbourlight'],
      officer: 'Head of supported housing',
      every: 'quarterly',
      arc: { 2024: 'GGGG', 2025: 'GARG', 2026: 'GG?' },
      restricted:
        'Two of the flats share an entrance with general lettings. The panel keeps a separate list of addresses; none may be named in a report.',
      measure: outcome('Requests for a place that are met', [54, 70], '% of requests'),
      done: [
        'All seven flats were let. {5-9} households moved in and {4-6} moved on to a tenancy of their own.',
        '{11-16} requests came in and {8-10} could be met. One flat was empty for nine days between lets.',
        'The panel met {3-6} times. Repairs between lets now take six working days instead of eleven.',
      ],
      next: [
        'Bring an eighth flat into use and agree its furniture budget.',
        'Go through the refused requests with Harbourlight and see what each would have needed.',
      ],
      trouble: [
        {
          done: 'Two flats were out of use after a leak, so fewer requests were met than planned.',
          fix: 'The landlord has let two general flats to the panel until the repairs are done.',
        },
        {
          done: 'The support contract ended before the new one began and the panel stopped taking referrals for five weeks.',
          fix: 'An interim contract runs until the tender is decided; referrals are taken again.',
        },
      ],
      support: {
        by: 'harbourlight',
        says: [
          'We visited every household in the first three days. Two asked for help with a school move, which the council arranged.',
          'Move-on is slow because of deposits. We have asked the council for a bond scheme.',
        ],
      },
    },
    {
      title:
        'Sanctuary scheme: locks, lighting and fire-proof letterboxes for people at risk at home',
      how: 'Joint home visits within five days of a referral; work ordered the same day.',
      lead: 'fire',
      with: ['council', 'riverside'],
      officer: 'Home safety manager',
      arc: { 2024: 'GGGG', 2025: 'GgGG', 2026: 'G_' },
      funding: 'Council £18,000, Riverside Homes £6,000',
      measure: outcome('Homes made safer within ten days of referral', [68, 90], '% of homes'),
      steps: [
        {
          title: 'Visit checklist agreed with Harbourlight',
          dueOn: '2026-06-30',
          doneOn: '2026-06-11',
        },
        { title: 'Second locksmith under contract', dueOn: '2026-08-31' },
      ],
      done: [
        '{14-22} homes were visited and {12-14} had locks, lights or letterboxes fitted.',
        'The wait from referral to work done was {7-11} days on average. {3-5} visits found no working smoke alarm, and one was fitted each time.',
        'Crews carried out {16-20} joint visits. Tenants of private landlords now get the same offer.',
      ],
      next: [
        'Put a second locksmith under contract, so that a holiday does not double the wait.',
        'Ask everybody helped this year whether they still feel safer after three months.',
      ],
    },
    {
      title: 'Behaviour change course for people who have harmed a partner',
      how: 'A 26-week group course in the evening, with a support worker for each partner or former partner.',
      lead: 'probation',
      with: ['police', 'harbourlight'],
      officer: 'Programme lead',
      arc: { 2024: 'NNGG', 2025: 'GAAG', 2026: 'AA!' },
      funding: 'Police and crime commissioner, £32,000',
      fromAssessment: true,
      measure: outcome('People who finish the course they began', [38, 60], '% of starters'),
      steps: [{ title: 'Third group begins', dueOn: '2026-11-16' }],
      done: [
        'The second group is in week {9-14} with {7-9} of eleven still attending.',
        '{12-16} people were assessed and {8-10} accepted. All partners were offered a worker of their own and most took it up.',
      ],
      next: [
        'Start the third group with twelve people.',
        'Look at who left early and at which week they left.',
      ],
      trouble: [
        {
          done: 'Five of eleven left before the halfway point, most because the evening clashed with shift work.',
          fix: 'A Saturday morning group is being set up for people who work shifts.',
        },
        {
          done: 'Only one trained facilitator was available, so the group met fortnightly instead of weekly.',
          fix: 'Two officers are on the facilitators’ training and will lead from November.',
        },
        {
          done: 'The new group began with eight people instead of twelve, because assessments took seven weeks.',
          fix: 'A second assessor works on Thursdays until the list is cleared.',
        },
        {
          done: 'Two of eight have stopped coming. The Saturday group has a room but still lacks a second facilitator.',
          fix: 'The second facilitator finishes her training next month; the Saturday group begins the week after.',
        },
      ],
    },
    {
      title: 'Healthy relationships lessons in every secondary school',
      how: 'Six lessons for year 9 with a pack for tutors, checked by Harbourlight.',
      lead: 'schools',
      with: ['harbourlight', 'county'],
      arc: { 2024: 'NGGA', 2025: 'AGGG', 2026: 'C-' },
      due: { 2026: '2026-07-17' },
      measure: output('Schools that have taught all six lessons', 7, 'schools'),
      done: [
        '{2-3} more schools have taught the lessons, to {170-290} pupils. Their answers before and after show that more would tell a teacher.',
        'Tutors’ pack rewritten with shorter films. {140-210} year 9 pupils took part.',
      ],
      next: ['Fit the lessons into the timetable of the schools that have not begun.'],
      trouble: [
        {
          done: 'Two schools put the lessons off because of inspections.',
          fix: 'Both have given dates in the summer term.',
        },
        {
          done: 'One of the two schools changed its timetable and has not begun.',
          fix: 'Its new head of year has set six dates after half-term.',
        },
      ],
      ending:
        'All seven schools have taught the six lessons. The pack now belongs to the schools and needs no grant.',
    },
    {
      title: 'One referral form for all agencies',
      how: 'Replace five forms by one, online, with the risk questions asked once.',
      lead: 'county',
      with: ['police', 'nhs', 'council'],
      officer: 'Commissioner for domestic abuse',
      arc: { 2025: 'RAGG', 2026: 'C-' },
      due: { 2026: '2026-06-30' },
      measure: outcome('Referrals complete when they arrive', [47, 80], '% of referrals'),
      done: [
        'The form was tried by two teams with {30-45} real referrals. It takes nine minutes instead of twenty-five.',
        'Police and health now use the form. {3-4} questions that nobody used were dropped.',
      ],
      next: ['Close the old forms and move the last team over.'],
      trouble: [
        {
          done: 'Agencies could not agree who would hold the answers, and the pilot did not start.',
          fix: 'An information sharing agreement is being drafted by the county’s lawyers.',
        },
        {
          done: 'The agreement is signed by three of five agencies; the pilot began late.',
          fix: 'The two remaining agencies sign at their November boards.',
        },
      ],
      ending:
        'All agencies use the one form and the five old ones are closed. 84% of referrals are complete when they arrive.',
    },
    {
      title: 'Stalking: early advice and panic alarms',
      how: 'A named officer rings back within a day, checks home and phone, and lends an alarm where the risk is high.',
      lead: 'police',
      with: ['harbourlight'],
      officer: 'Detective sergeant, protecting vulnerable people',
      arc: { 2026: 'G_' },
      measure: outcome('Calls returned within a day', [52, 90], '% of calls'),
      done: [
        'The named officer rang back {31-40} people, all but four within a day. Nine alarms are on loan.',
      ],
      next: ['Train the evening team, so that calls on Fridays are returned before Monday.'],
    },
    ...earlierDomesticAbuse,
  ],
};
