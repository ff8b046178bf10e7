import { earlierAcquisitiveCrime } from './acquisitive-crime-earlier.ts';
import { figure, outcome, output } from './measures.ts';
import type { Strand } from './work.ts';

export const acquisitiveCrime: Strand = {
  number: 2,
  title: 'Serious and acquisitive crime',
  aim: 'Fewer homes and businesses broken into, fewer vehicles stolen, and fewer weapons carried.',
  headline: 'burglary',
  works: [
    {
      title: 'Operation Sentinel: cross-border vehicle theft',
      how: 'Shared patrols and number plate cameras with the two neighbouring districts on the main road.',
      lead: 'police',
      officer: 'Detective inspector, proactive team',
      arc: { 2025: 'NGGG', 2026: 'GG!' },
      restricted:
        'Camera sites and patrol nights are agreed month by month and are not to be minuted.',
      measure: figure('vehicle-crime', 'Vehicle crime in Holmesdale', [604, 545]),
      done: [
        '{5-8} joint nights were run. {9-14} stolen vehicles were recovered and {4-6} people were charged.',
        'Two neighbouring districts now share the camera alerts. {6-9} vehicles were stopped within the hour of being taken.',
        'A workshop that stripped vans was found and closed. {11-16} keys and a signal booster were seized.',
      ],
      next: [
        'Run joint nights in the weeks before Christmas, when vans are the target.',
        'Add the third neighbouring district and its cameras.',
      ],
    },
    {
      title: 'Catalytic converter marking events, three towns',
      how: 'Saturday events with two garages: marking, registration and a window sticker, free of charge.',
      lead: 'council',
      with: ['police'],
      officer: 'Community safety officer',
      arc: { 2026: 'GC!' },
      due: { 2026: '2026-09-30' },
      measure: output('Converters marked', 300, 'converters'),
      steps: [
        { title: 'First town', dueOn: '2026-05-31', doneOn: '2026-05-16' },
        { title: 'Second town', dueOn: '2026-07-31', doneOn: '2026-07-11' },
        { title: 'Third town', dueOn: '2026-09-30', doneOn: '2026-09-19' },
      ],
      done: [
        'The first event marked 118 converters in five hours, and people were turned away at noon.',
      ],
      next: ['Hold the second and third events, with a second ramp.'],
      ending: 'Three events marked 341 converters. Both garages go on marking at cost.',
    },
    {
      title: 'Burglary patrols, north wards',
      how: 'Foot patrols at dusk in the four wards with most burglaries, set each fortnight by the analyst.',
      lead: 'police',
      with: ['watch', 'council'],
      officer: 'Neighbourhood inspector, north',
      arc: { 2024: 'GGGG', 2025: 'GGAG', 2026: 'GG!' },
      fromAssessment: true,
      measure: figure('burglary', 'Burglary in Holmesdale', [447, 430]),
      steps: [
        { title: 'Patrol plan for the summer', dueOn: '2026-05-31', doneOn: '2026-05-20' },
        { title: 'Patrol plan for the dark evenings', dueOn: '2026-10-16', doneOn: '2026-10-12' },
      ],
      done: [
        '{46-58} patrols were walked, {21-26} of them with Neighbourhood Watch volunteers.',
        'Patrols covered all four wards each week. {3-5} people were arrested near the scene and {90-120} homes were given advice at the door.',
        'The analyst’s map moved the patrols to the estates by the railway line, where sheds and garages had been entered.',
      ],
      next: [
        'Walk the dusk patrols from the day the clocks change.',
        'Bring patrols forward by an hour: most entries were before six in the evening.',
      ],
      trouble: [
        {
          done: 'A third of the planned patrols fell away while officers were sent to a long search and two football matches.',
          fix: 'The inspector has ring-fenced four officers for the patrols until the spring.',
        },
      ],
      support: {
        by: 'watch',
        says: [
          'Our volunteers joined on Tuesdays and Thursdays. We would like the route a day earlier.',
          'Three new street groups were formed after patrols knocked on doors.',
        ],
      },
    },
    {
      title: 'Retail crime partnership and shared offender list',
      how: 'Shops in two towns share a radio, a messaging group and, under an agreement, a list of people banned.',
      lead: 'council',
      with: ['police', 'voluntary'],
      officer: 'Town centres manager',
      arc: { 2025: 'GGGG', 2026: 'GA!' },
      due: { 2026: '2026-12-31' },
      funding: 'Business levy £9,500',
      measure: figure('shoplifting', 'Shoplifting in Holmesdale', [571, 500]),
      done: [
        '{34-41} shops carry a radio. {8-12} bans were issued and {5-7} people were offered drug treatment instead.',
        'Police and managers met monthly; {16-22} cases were passed on with pictures good enough to be used.',
      ],
      next: ['Sign up the retail park and renew the information sharing agreement.'],
      trouble: [
        {
          done: 'The company that hosts the shared list has given notice, and the list has been read-only since August.',
          fix: 'Two other systems are on trial; shops choose between them this autumn.',
        },
      ],
    },
    {
      title: 'Shed and outbuilding marking with parish councils',
      how: 'Marking kits and an alarm on loan, handed out at parish meetings.',
      lead: 'watch',
      with: ['police'],
      officer: 'Volunteer coordinator',
      arc: { 2026: 'AE!' },
      due: { 2026: '2026-10-31' },
      measure: output('Sheds marked', 400, 'sheds'),
      steps: [
        { title: 'Kits ordered', dueOn: '2026-05-15', doneOn: '2026-06-02' },
        { title: 'Eight parishes visited', dueOn: '2026-09-30' },
      ],
      done: ['Three of eight parishes were visited and 74 sheds marked.'],
      next: ['Visit the other five parishes.'],
      trouble: [
        {
          done: 'Kits came three weeks late, so only one parish could be visited and 31 sheds were marked.',
          fix: 'Five parish visits are booked for July to September.',
        },
      ],
      override:
        'Fewer than a fifth of 400 sheds are marked and the action is due in two weeks. It cannot be delivered as planned; the report says nothing that would change this.',
    },
    {
      title: 'Rural crime days of action',
      how: 'Four days a year on farms and lanes with Trading Standards and the fly-tipping team.',
      lead: 'police',
      with: ['standards', 'council'],
      officer: 'Rural crime sergeant',
      arc: { 2024: 'GGGG', 2025: 'GGGA', 2026: 'AA!' },
      measure: output('Days of action', 4, 'days'),
      done: [
        'One day of action: {28-36} vehicles were stopped, {3-5} seized and {6-9} farms visited.',
        'Plant and quad bikes were marked on {11-15} farms and a stolen trailer was given back.',
        '{40-55} farmers signed up for messages. Two loads of tipped waste were traced to their owner.',
      ],
      next: [
        'Hold the next day of action with the neighbouring force.',
        'Visit the hill farms that have not been seen.',
      ],
      trouble: [
        {
          done: 'The day planned for March was called off because of flooding.',
          fix: 'It is held together with the spring day.',
        },
        {
          done: 'The rural sergeant’s post was empty for two months and one of the two days was not held.',
          fix: 'The new sergeant began in July and has set three dates.',
        },
        {
          done: 'One day was held, with fewer officers than planned. Eleven farms were visited; the target was thirty.',
          fix: 'The third and fourth days have been given a fixed team.',
        },
      ],
      support: {
        by: 'standards',
        says: [
          'We weighed fourteen vans; three were overloaded and carried scrap without a licence.',
        ],
      },
    },
    {
      title: 'Knife surrender bins and weapon sweeps in parks',
      how: 'Two bins emptied monthly, and sweeps of parks with youth volunteers each quarter.',
      lead: 'police',
      with: ['council', 'youth'],
      every: 'quarterly',
      arc: { 2024: 'GGgG', 2025: 'GGGG', 2026: 'GG!' },
      measure: output('Sweeps', 8, 'sweeps'),
      done: [
        'Bins held {19-33} blades. {2-3} sweeps found a kitchen knife and nothing else.',
        'Youth volunteers joined both sweeps; {12-18} young people came. {14-25} blades were handed in.',
      ],
      next: [
        'Move one bin to the station, where more people pass.',
        'Sweep the skate park before half-term.',
      ],
    },
    {
      title: 'Repeat burglary visits within 48 hours',
      how: 'Every burgled home and its near neighbours are seen within two days, with locks checked.',
      lead: 'police',
      with: ['fire', 'watch'],
      officer: 'Crime prevention officer',
      arc: { 2024: 'GGGG', 2025: 'GGGA', 2026: 'AR!' },
      fromAssessment: true,
      measure: outcome('Burgled homes visited within 48 hours', [58, 90], '% of homes'),
      steps: [{ title: 'Second crime prevention officer in post', dueOn: '2026-07-31' }],
      done: [
        '{71-84}% of burgled homes were seen within two days and {60-90} neighbours were given advice.',
        '{44-57} homes were visited. Police staff and a firefighter went together where somebody was over 70.',
      ],
      next: ['Send the list of homes to visit by eight each morning.'],
      trouble: [
        {
          done: 'Visits fell to half of the homes while one of two crime prevention officers was on long leave.',
          fix: 'Firefighters take the visits on two days a week from next month.',
        },
        {
          done: 'Visits reached 55% of homes. Burglaries rose and the second post was not filled.',
          fix: 'Police community support officers are being taught to make the visit.',
        },
        {
          done: 'Only 38% of homes were seen within two days. Burglary has risen since July and the second officer’s post is frozen.',
          fix: 'The partnership is asked to pay for a post for six months; meanwhile only homes burgled twice are seen.',
        },
      ],
    },
    {
      title: 'Home security grants for burgled households on low incomes',
      how: 'Up to £250 for locks, lights and a door, fitted within three weeks.',
      lead: 'council',
      with: ['riverside'],
      officer: 'Private sector housing officer',
      arc: { 2026: 'AA?' },
      funding: 'Police and crime commissioner, £15,000',
      measure: output('Homes secured', 50, 'homes'),
      done: [],
      next: ['Offer the grant at the visit, not by letter afterwards.'],
      trouble: [
        {
          done: 'The grant was confirmed in late May, so four homes were secured instead of twelve.',
          fix: 'A fitter is under contract and the form is down to one page.',
        },
        {
          done: 'Fifteen homes have been secured since May, half of what was planned. Fitting takes five weeks.',
          fix: 'A second fitter starts in November, and visits now carry the form.',
        },
      ],
    },
    ...earlierAcquisitiveCrime,
  ],
};
