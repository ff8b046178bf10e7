import { earlierAntisocialBehaviour } from './antisocial-behaviour-earlier.ts';
import { outcome, output } from './measures.ts';
import type { Strand } from './work.ts';

export const antisocialBehaviour: Strand = {
  number: 3,
  title: 'Anti-social behaviour',
  aim: 'Nuisance is dealt with early and together, and people who suffer from it know what is being done.',
  headline: 'anti-social-behaviour',
  works: [
    {
      title: 'Weekly problem-solving meeting on streets and people of concern',
      how: 'Forty minutes each Tuesday: council, police, landlords and youth workers agree who does what by when.',
      lead: 'council',
      with: ['police', 'riverside', 'youth'],
      officer: 'Community safety manager',
      every: 'weekly',
      arc: { 2024: 'GGGG', 2025: 'GGgG', 2026: 'GG!' },
      restricted:
        'Cases are held in the unit’s own system. No case may be described here in a way that shows whom it concerns.',
      measure: outcome('Cases closed within three months', [55, 70], '% of cases'),
      done: [
        '{11-13} meetings were held; {24-33} cases were opened and {22-30} closed.',
        'Median time to close a case was {52-66} days. {6-9} acceptable behaviour agreements were signed.',
        'Every landlord but one came to each meeting. {3-5} injunctions were applied for and {2-3} granted.',
      ],
      next: [
        'Bring the schools’ attendance team to one meeting a month.',
        'Look again at cases older than six months.',
      ],
      support: {
        by: 'police',
        says: [
          'A sergeant attended every meeting. Response teams now see the actions in their briefing.',
        ],
      },
    },
    {
      title: 'Youth outreach in two parks on Friday evenings',
      how: 'Two workers and a van with games and hot drinks, from six to ten.',
      lead: 'county',
      with: ['youth', 'voluntary'],
      officer: 'Youth work manager',
      arc: { 2025: 'GGAG', 2026: 'GG!' },
      funding: 'County £14,000, town council £4,000',
      measure: outcome('Friday evening calls about the two parks', [96, 70], 'calls a year'),
      done: [
        'Workers were out on {11-13} Fridays and met {38-52} young people, {14-19} of them every week.',
        '{5-8} young people were introduced to clubs and {2-4} to a drugs worker. Calls about the parks were a third lower than a year before.',
      ],
      next: [
        'Keep the van out through the autumn half-term.',
        'Ask the regulars what should come after the van.',
      ],
      trouble: [
        {
          done: 'The van was off the road for five weeks and outreach was on foot.',
          fix: 'A hired van covers until the repair.',
        },
      ],
    },
    {
      title: 'Public spaces protection order for the town centre renewed',
      how: 'Consult, revise the drinking and begging clauses and renew for three years.',
      lead: 'council',
      with: ['police'],
      officer: 'Legal and licensing manager',
      arc: { 2025: 'NNGG', 2026: 'C-' },
      due: { 2026: '2026-06-30' },
      measure: output('Order made', 1, 'order'),
      steps: [
        { title: 'Consultation closes', dueOn: '2026-04-30', doneOn: '2026-04-30' },
        { title: 'Order made', dueOn: '2026-06-30', doneOn: '2026-06-23' },
      ],
      done: [
        'Evidence for {3-4} clauses was gathered and the draft went to committee.',
        'Consultation opened: {160-240} answers so far, most in favour.',
      ],
      next: ['Close the consultation and revise the map.'],
      ending:
        'The order was made on 23 June for three years. The begging clause was dropped after the consultation.',
    },
    {
      title: 'Noise app: residents record noise with their phone',
      how: 'Recordings instead of diary sheets, listened to within three days.',
      lead: 'council',
      with: ['riverside'],
      officer: 'Environmental protection officer',
      arc: { 2025: 'NGGG', 2026: 'GG?' },
      measure: outcome('Noise complaints answered within three days', [44, 80], '% of complaints'),
      done: [
        '{120-165} recordings came from {41-56} homes. {9-13} warning letters were sent and one notice served.',
        'Answers within three days reached {68-77}%. Diary sheets are now sent only on request.',
      ],
      next: ['Give Riverside Homes’ officers access, so that tenants need not report twice.'],
      support: {
        by: 'riverside',
        says: [
          'Our officers can now listen to recordings of our own tenants’ homes; four cases were settled by a visit.',
        ],
      },
    },
    {
      title: 'Estate walkabouts with residents',
      how: 'A walk each month on one of six estates, with a list of what will be mended and by when.',
      lead: 'riverside',
      with: ['council', 'watch'],
      officer: 'Neighbourhoods manager',
      every: 'monthly',
      arc: { 2024: 'GGXG', 2025: 'GXXG', 2026: 'X_' },
      measure: output('Walkabouts', 12, 'walks'),
      done: [
        '{2-3} walks were held with {14-22} residents. {19-27} repairs were listed and {13-18} are done.',
        'Residents of {2-4} estates asked for lights or for bins to be moved; {3-6} of the jobs are ordered.',
      ],
      next: ['Publish the list of repairs on the estate noticeboards.'],
    },
    {
      title: 'Mediation for neighbours in dispute',
      how: 'Trained volunteers meet both sides at home, then together.',
      lead: 'voluntary',
      with: ['riverside', 'council'],
      officer: 'Mediation coordinator',
      arc: { 2024: 'AAGG', 2025: 'GGGG', 2026: 'GG!' },
      funding: 'Council £8,000, landlords £60 a case',
      measure: outcome('Disputes settled or eased', [48, 60], '% of cases'),
      done: [
        '{9-14} disputes were taken on; {6-8} were settled or eased.',
        '{2-4} volunteers finished their training. Landlords sent {7-10} cases, the council {2-4}.',
      ],
      next: ['Offer a first call within two days.', 'Train four more volunteers.'],
      trouble: [
        {
          done: 'Only three mediators were active and new cases waited five weeks.',
          fix: 'Six people are on the next course.',
        },
        {
          done: 'Four mediators are active. The wait is down to three weeks, still longer than the promised ten days.',
          fix: 'Two more finish their training this month, and the first call is now made within two days.',
        },
      ],
    },
    {
      title: 'Off-road motorbikes: enforcement days and locked gates',
      how: 'Two days a month in dry weather, and better barriers at four entrances.',
      lead: 'police',
      with: ['council', 'fire'],
      officer: 'Neighbourhood sergeant, west',
      arc: { 2025: 'ARAA', 2026: 'AG!' },
      measure: outcome('Calls about off-road bikes', [212, 150], 'calls a year'),
      done: [
        '{4-6} days were held, {5-8} bikes seized and {16-21} warnings given. All four barriers stand.',
        'Barriers at {2-3} entrances are done. Calls from the common fell by a third.',
      ],
      next: ['Go on with one day a month through the winter.'],
      trouble: [
        {
          done: 'One of four barriers was built; the landowner’s consent is missing for the others.',
          fix: 'The council’s lawyers meet the landowner.',
        },
        {
          done: 'No day was held: the only off-road police bikes were in repair. Calls rose by a half.',
          fix: 'Bikes are borrowed from the neighbouring district until ours are back.',
        },
        {
          done: 'Two days were held and three bikes seized. Two barriers still wait for consent.',
          fix: 'Consent is promised by the end of the next quarter.',
        },
        {
          done: 'One day was held in the snow and no bike was seen. One of two barriers is being built.',
          fix: 'The second barrier follows as soon as the ground is dry.',
        },
        {
          done: 'Two days were held and four bikes seized, but the last barrier was cut open within a week.',
          fix: 'A stronger barrier is ordered, and a camera watches until it stands.',
        },
      ],
    },
    {
      title: 'Deployable cameras for fly-tipping and nuisance',
      how: 'Four cameras moved every six weeks to where evidence is wanted.',
      lead: 'council',
      with: ['police'],
      officer: 'Enforcement team leader',
      arc: { 2024: 'NGGG', 2025: 'GGGG', 2026: 'GA!' },
      measure: outcome('Sites with no tipping for six weeks afterwards', [40, 65], '% of sites'),
      done: [
        'Cameras stood at {6-8} sites. {4-7} fixed penalties were issued and one case went to court.',
        '{5-7} sites were cleared and watched; at {3-4} of them nothing was tipped for six weeks.',
        'Pictures led to {3-6} penalties and a van being seized. Residents named {8-12} places for the next round.',
      ],
      next: ['Move two cameras to the garage courts that residents named.'],
      trouble: [
        {
          done: 'Two of four cameras were vandalised in August and only four sites could be watched.',
          fix: 'Replacements with a taller mast are ordered and come in November.',
        },
      ],
    },
    {
      title: 'Case review: a leaflet, an online form and a promise of ten days',
      how: 'Tell people that they can ask for a review of how their complaint was handled, and make asking easy.',
      lead: 'council',
      with: ['police', 'riverside', 'nhs'],
      arc: { 2026: 'GC!' },
      due: { 2026: '2026-09-30' },
      measure: output('Landlords whose letters name the review', 6, 'landlords'),
      done: [
        'The form is online and takes four minutes. Two reviews were asked for, and both answered within ten days.',
      ],
      next: ['Get the leaflet into landlords’ standard letters.'],
      ending:
        'All six landlords name the review in their letters. Five reviews were held; three changed what was done.',
    },
    {
      title: 'Football on the Meadow estate on Saturday evenings',
      how: 'Coaches and lights from seven to nine, with a worker who knows the families.',
      lead: 'youth',
      with: ['riverside', 'voluntary'],
      arc: { 2025: 'AGGG', 2026: 'C-' },
      due: { 2026: '2026-06-30' },
      measure: output('Young people who come at least monthly', 35, 'people'),
      done: [
        '{21-34} young people came each week; {4-6} of the older ones are training as coaches.',
      ],
      next: ['Find a club that takes the evenings over.'],
      trouble: [
        {
          done: 'Lights failed and four evenings were lost.',
          fix: 'The landlord is mending the lights.',
        },
      ],
      ending: 'A local club runs the evenings from July. 41 young people come at least monthly.',
    },
    {
      title: 'Fewer deliberate fires: bin stores, bonfires and empty buildings',
      how: 'Visits, locked bin stores and a letter to owners of empty buildings.',
      lead: 'fire',
      with: ['council', 'riverside'],
      officer: 'Station manager',
      arc: { 2024: 'GGGG', 2025: 'GGGG', 2026: 'GG!' },
      measure: outcome('Deliberate fires in the open', [74, 60], 'fires a year'),
      done: [
        'Crews checked {22-31} bin stores and {6-9} empty buildings. {11-15} deliberate fires, against {17-20} a year before.',
        'Letters to {8-12} owners; {5-7} have boarded up. A school assembly reached {180-240} pupils.',
      ],
      next: ['Visit the sites of last year’s bonfires before November.'],
    },
    ...earlierAntisocialBehaviour,
  ],
};
