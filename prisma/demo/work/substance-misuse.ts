import { noMeasureYet, outcome, output } from './measures.ts';
import type { Strand } from './work.ts';

export const substanceMisuse: Strand = {
  number: 5,
  title: 'Substance misuse',
  earlierTitle: 'Drugs and alcohol',
  aim: 'More people in treatment that works, fewer deaths, and less dealing in public.',
  headline: 'drugs',
  works: [
    {
      title: 'Outreach recovery worker in two towns',
      how: 'Meets people where they are, takes them to the first appointment and to the second.',
      lead: 'crossways',
      with: ['nhs', 'council'],
      officer: 'Outreach lead',
      arc: { 2024: 'NGGG', 2025: 'GGGG', 2026: 'GG!' },
      funding: 'County public health, £38,000 a year',
      fromAssessment: true,
      measure: outcome('People met who begin treatment', [22, 40], '% of people'),
      done: [
        '{26-34} people were met, {10-14} began treatment and {7-9} are still in it.',
        'A weekly surgery in the library brings {5-8} people a week who would not come to the clinic.',
        '{11-15} people were taken to a first appointment. {2-3} have moved from the street to a room.',
      ],
      next: [
        'Start a Saturday surgery at the food bank.',
        'Bring in a nurse for wounds and vaccinations once a fortnight.',
      ],
      support: {
        by: 'nhs',
        says: ['A practice nurse has joined the surgery once a month and seen eleven people.'],
      },
    },
    {
      title: 'Naloxone kits and training for front-line staff',
      how: 'Kits for hostels, wardens, officers and families, with an hour’s training.',
      lead: 'nhs',
      with: ['crossways', 'police'],
      arc: { 2025: 'AGGG', 2026: 'GC!' },
      due: { 2026: '2026-09-30' },
      measure: output('People who carry a kit', 150, 'people'),
      done: [
        '{16-36} more people carry a kit. {2-3} were used, and everybody lived.',
        '{3-4} sessions in hostels; {12-18} families asked for a kit.',
      ],
      next: ['Train the town centre wardens.'],
      trouble: [
        { done: 'Kits were out of stock for five weeks.', fix: 'Stock is now held in two places.' },
      ],
      ending: '163 people carry a kit. Four were used this year and all four people lived.',
    },
    {
      title: 'County lines: disruption days at rail stations',
      how: 'Officers, youth workers and a dog at three stations, one day a month.',
      lead: 'police',
      with: ['youth', 'county'],
      officer: 'Detective sergeant, county lines',
      arc: { 2024: 'GGGG', 2025: 'GGGG', 2026: 'GA!' },
      restricted:
        'Dates and stations are agreed a week before and are known only to those who take part.',
      measure: output('Days', 12, 'days'),
      done: [
        '{3-4} days; {5-8} people were arrested and {2-3} young people taken home, with a worker the next day.',
        'Two lines were closed. {9-12} addresses were visited afterwards to see who might be used next.',
      ],
      next: ['Hold days in the week before the holidays.'],
      trouble: [
        {
          done: 'One day was held instead of three, as the team was lent to another district in August and September.',
          fix: 'Four days are fixed for October to December.',
        },
      ],
    },
    {
      title: 'Drug litter collected within a day',
      how: 'Reports by app or phone; a trained crew every day of the week.',
      lead: 'council',
      with: ['voluntary'],
      every: 'weekly',
      arc: { 2024: 'GGGG', 2025: 'GgGg', 2026: 'GG!' },
      measure: outcome('Finds collected within a day', [83, 95], '% of finds'),
      done: [
        '{24-37} finds, {93-97}% collected within a day.',
        'Bins were put in two toilets and {41-58} needles found in them, fewer on the ground.',
      ],
      next: ['Put a bin by the canal path.'],
    },
    {
      title: 'Treatment waiting on the day of release from custody',
      how: 'An appointment made before release, and somebody at the gate.',
      lead: 'probation',
      with: ['crossways', 'nhs'],
      officer: 'Head of service',
      arc: { 2024: 'AAXX', 2025: 'RAAG', 2026: 'X_' },
      measure: outcome(
        'People in treatment within three weeks of release',
        [31, 60],
        '% of people',
      ),
      done: [
        '{8-11} of {17-19} people were in treatment within three weeks. Peer mentors met {5-7} at the gate.',
      ],
      next: ['Hold appointments open on Fridays, when most are released.'],
      trouble: [
        {
          done: 'Release dates reach us too late: {5-6} people had no appointment.',
          fix: 'The prison sends its list every Monday from next month.',
        },
        {
          done: 'No peer mentor has passed vetting, so nobody was met at the gate.',
          fix: 'Officers meet people themselves until vetting is done.',
        },
        {
          done: 'A third of people were in treatment within three weeks; the target is six in ten.',
          fix: 'A worker of Crossways Recovery now holds a weekly clinic in the prison.',
        },
        {
          done: 'Nine of twenty people had an appointment on the day of release. Fridays remain the weak spot.',
          fix: 'The clinic holds two places open every Friday.',
        },
        {
          done: 'Half of the people were in treatment within three weeks. One mentor left and one is in training.',
          fix: 'The second mentor passes vetting this month.',
        },
      ],
    },
    {
      title: 'Under-age sales of vapes and alcohol: test purchases',
      how: 'Young volunteers try to buy; advice first, then enforcement.',
      lead: 'standards',
      with: ['police', 'council'],
      officer: 'Principal trading standards officer',
      arc: { 2025: 'GGAA', 2026: 'AR!' },
      due: { 2026: '2026-12-31' },
      measure: outcome('Shops that refuse to sell', [64, 85], '% of test purchases'),
      done: [
        '{12-16} test purchases; {3-5} shops sold. Each was visited and {2-3} licences are under review.',
      ],
      next: ['Test again the shops that sold.'],
      trouble: [
        {
          done: 'Six purchases were tried instead of fifteen, for want of volunteers.',
          fix: 'Police cadets have offered to help.',
        },
        {
          done: 'Cadets need new parental consent and only four purchases were tried.',
          fix: 'Consent forms are out and three days are set.',
        },
        {
          done: 'Five purchases were tried; two shops sold.',
          fix: 'A second officer is being trained to lead test days.',
        },
        {
          done: 'No test day was held. Both officers who may lead them have left, and 31 complaints about shops are waiting.',
          fix: 'The neighbouring county has been asked for two test days; without them the target cannot be met this year.',
        },
      ],
    },
    {
      title: 'Clinic for people with both addiction and mental illness',
      how: 'One appointment with both services, one afternoon a week.',
      lead: 'nhs',
      with: ['crossways'],
      arc: { 2026: 'A_' },
      due: { 2026: '2026-09-30' },
      measure: noMeasureYet,
      done: [],
      next: ['Appoint the psychiatrist and open with six people.'],
      trouble: [
        {
          done: 'Rooms and a nurse are found, but no psychiatrist has been appointed. The clinic has not opened.',
          fix: 'A locum is offered for one afternoon a week from September.',
        },
      ],
    },
    {
      title: 'Support for children of parents who drink',
      how: 'A group after school in two primary schools.',
      lead: 'crossways',
      with: ['schools'],
      arc: { 2024: 'NGGG', 2025: 'GGGC' },
      start: { 2024: '2024-09-02' },
      measure: output('Children in the group', 16, 'children'),
      done: [
        '{9-14} children come each week. Teachers report that {4-6} of them speak up more in class.',
        'Parents of {3-9} children have begun to see a worker themselves.',
      ],
      next: ['Open the group to a third school.'],
      ending: 'Eighteen children took part and two schools run the group themselves.',
    },
    {
      title: 'Needle exchange at a third pharmacy',
      how: 'Open a third exchange in the west of the district.',
      lead: 'nhs',
      arc: { 2024: 'ARRZ' },
      measure: output('Pharmacies with an exchange', 3, 'pharmacies'),
      done: ['Two pharmacies were asked.'],
      next: ['Ask the pharmacy by the station.'],
      trouble: [
        {
          done: 'The pharmacy that had agreed was sold, and its new owner will decide next quarter.',
          fix: 'Two other pharmacies are asked.',
        },
        { done: 'Both other pharmacies declined.', fix: 'A mobile exchange is being costed.' },
        {
          done: 'A mobile exchange would cost more than twice the budget, and no pharmacy has come forward.',
          fix: 'The outreach worker tries a kit to carry; the plan’s wording is looked at in spring.',
        },
      ],
      ending: 'No pharmacy could be won. The outreach worker carries kits instead.',
    },
    {
      title: 'Drug-related deaths: learning within six weeks',
      how: 'Each death is looked at by all who knew the person, and what is learnt is sent round.',
      lead: 'county',
      with: ['nhs', 'crossways', 'police'],
      every: 'quarterly',
      arc: { 2024: 'GGGG', 2025: 'GGAG' },
      restricted: 'No death is described here in any way: numbers are too small.',
      measure: outcome('Reviews held within six weeks', [50, 90], '% of deaths'),
      done: [
        'Reviews were held within {26-39} days. What was learnt about mixed medicines went to all practices.',
        'The panel met and changed how warnings about strong batches are sent: {140-210} people now get them by message.',
        'Nothing new was learnt this quarter. {11-19} people took the course on overdoses that the last review asked for.',
      ],
      next: ['Send warnings by text message to outreach workers.'],
      trouble: [
        {
          done: 'Reports from the coroner came late and one review was held after nine weeks.',
          fix: 'The panel meets on what is known and adds the rest later.',
        },
      ],
    },
    {
      title: 'Festival: drug welfare tent and amnesty bins',
      how: 'A tent with nurses and bins at the gate of the summer festival.',
      lead: 'council',
      with: ['police', 'nhs', 'crossways'],
      arc: { 2024: 'GC--' },
      due: { 2024: '2024-09-30' },
      measure: output('People seen in the tent', 80, 'people'),
      done: ['Tent, staff and bins are booked, and the licence names them.'],
      next: ['Open the tent on the Friday and write up what happened.'],
      ending:
        'The tent saw {90-130} people and sent {3-5} to hospital; nobody died. Bins were emptied twice.',
    },
  ],
};
