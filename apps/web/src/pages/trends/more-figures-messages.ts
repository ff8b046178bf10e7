import { defineMessages } from '../../messages/define-messages.ts';

export const moreFiguresMessages = defineMessages({
  en: {
    rate: (span: string) => `Rate, ${span}`,
    perPeople: (rate: string) => `${rate} per 1,000 people`,
    perHouseholds: (rate: string) => `${rate} per 1,000 households`,
    range: (lower: string, upper: string) =>
      `between ${lower} and ${upper} if chance is allowed for`,
    estimate: (midYear: number) => `by the estimate of mid-${midYear}`,
    noRate: 'cannot be said',
    twoWays: 'It was counted in two ways within these months.',
    rank: (of: number) => `Rank of ${of}, 1 is lowest`,
    couldBe: (places: string) => `could be ${places} if chance is allowed for`,
    isSure: 'also if chance is allowed for',
    yearEnd: 'The year’s end',
    actions: 'What we are doing about it',
    whole: 'Before and after, and what is usual',
  },
});
