import { noMeasureYet, outcome, output } from './measures.ts';
import type { Work } from './work.ts';

/** What earlier plans held and has ended since. */
export const earlierAcquisitiveCrime: readonly Work[] = [
  {
    title: 'Security survey of rail station car parks',
    how: 'Survey three car parks with their operator and mend lights, fences and cameras.',
    lead: 'council',
    with: ['police'],
    arc: { 2024: 'NGGG', 2025: 'GC--' },
    due: { 2025: '2025-09-30' },
    measure: output('Car parks brought to standard', 3, 'car parks'),
    done: [
      'The first car park was surveyed at night. The operator has agreed to mend the fence and {9-13} lights.',
      'The second car park was surveyed. {5-8} lights and two cameras are being replaced.',
    ],
    next: ['Survey the last car park and agree dates for the work.'],
    ending: 'All three car parks are lit and fenced, and have the safer parking mark.',
  },
  {
    title: 'Letter and lock offer to homes near a burglary',
    how: 'A letter to forty homes around each burglary, with a discount at two locksmiths.',
    lead: 'watch',
    with: ['police'],
    arc: { 2024: 'GGAZ' },
    measure: outcome('Homes that took up the offer', [2, 10], '% of letters'),
    done: ['{900-1400} letters were delivered by volunteers and {14-26} homes took up the offer.'],
    next: ['Try a shorter letter in two wards.'],
    trouble: [
      {
        done: 'Letters took twelve days to go out.',
        fix: 'Volunteers print them from the list themselves.',
      },
    ],
    ending:
      'Take-up never passed 3%. The offer is withdrawn; visits within 48 hours take its place.',
  },
  {
    title: 'Tool theft: marking mornings for tradespeople',
    how: 'Early marking at three builders’ merchants.',
    lead: 'police',
    arc: { 2024: 'GGGG', 2025: 'GGGC' },
    measure: output('Tradespeople who had tools marked', 250, 'people'),
    done: [
      '{2-3} mornings at the merchants marked the tools of {31-44} people.',
      '{26-38} people came before work; {5-8} vans were fitted with a better lock.',
    ],
    next: ['Hold a morning at the third merchant.'],
    ending: '268 people had tools marked. The merchants keep the kit and do it themselves.',
  },
  {
    title: 'Robbery: safer routes from school to station',
    how: 'Officers at two points after school, and lessons about phones.',
    lead: 'police',
    with: ['schools'],
    arc: { 2024: 'AGGC' },
    measure: noMeasureYet,
    done: [
      'Officers stood at both points on {18-24} afternoons. Pupils say the alley feels safer.',
    ],
    next: ['Cut back the hedge by the alley with the council.'],
    trouble: [
      {
        done: 'Patrols began four weeks late.',
        fix: 'Two officers now have fixed hours for it.',
      },
    ],
    ending: 'The alley has been cut back and lit. Patrols are called only when needed.',
  },
  {
    title: 'Bike marking at stations and sixth forms',
    how: 'Pop-up stands with free marking and a lock to try.',
    lead: 'voluntary',
    with: ['police'],
    arc: { 2024: 'GGC-' },
    due: { 2024: '2024-12-31' },
    measure: output('Bicycles marked', 200, 'bicycles'),
    done: ['{48-71} bicycles were marked at {2-3} stands.'],
    next: ['Set up at the college in its first week.'],
    ending: '212 bicycles are marked. The station keeps a kit.',
  },
];
