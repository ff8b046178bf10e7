import { defineMessages } from '../../messages/define-messages.ts';

export const overviewMessages = defineMessages({
  en: {
    title: 'Overview',
    spanOf: (area: string, span: string) => `${area}, ${span}`,
    on: (date: string, age: string) => `${date}, ${age}`,
    nothingHeading: (area: string) => `No figures are held for ${area} yet`,
    nothingText:
      'The headline, the tiles and the chart are drawn from police files. An officer brings them in on the data page.',
    nothingLink: 'Go to the data page',
    measure: (number: number) => `Priority ${number}`,
    measures: (numbers: string) => `Priorities ${numbers}`,
    yearBefore: (count: string) => `${count} a year before`,
    notComparable: 'No year before to compare with',
    notHeld: 'Not held',
    standsOut: 'What stands out',
    rise: 'Rise',
    fall: 'Fall',
    nothingStandsOut: 'No single indicator can be compared yet.',
    seeAll: 'See every indicator',
    chartLink: 'Table and download',
    moreMeasures: "The priorities' other measures",
    planTile: (year: string) => `Action plan ${year}`,
    onTrack: (onTrack: number, all: number) => `${onTrack} of ${all}`,
    onTrackText: (complete: number, green: number) =>
      `on track: ${complete} complete, ${green} green`,
    notOnTrack: (amber: number, red: number, noUpdate: number) =>
      `${amber} amber, ${red} red, ${noUpdate} no update`,
    noPlan: 'No plan yet',
    noPlanText: 'The plan, its ratings and what needs attention will stand here.',
    toPlan: 'Go to the action plan',
    byPriority: 'The plan, by priority',
    priorityName: (number: number, title: string) => `${number} ${title}`,
    noActions: 'No actions',
    attention: 'Needs attention',
    nothingNeedsAttention: 'Nothing is red, overdue or silent.',
    red: 'Red',
    overdue: 'Overdue',
    silent: 'No update received',
    noLead: 'No lead agency',
    comingUp: 'Coming up',
    nothingComesUp: 'No dates are set.',
    roundDue: (quarter: number) => `Q${quarter} updates due`,
    waiting: (count: number) =>
      count === 1 ? '1 report waits for an officer' : `${count} reports wait for an officer`,
    actionDue: (reference: string, title: string) => `${reference} ${title}`,
  },
});
