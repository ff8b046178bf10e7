import type { ReadyIndicator } from './ready-indicator.ts';

const monthly = { months: 1, decimals: 0, isExempt: false, dueDays: 20 } as const;
const quarterly = { months: 3, decimals: 0, isExempt: false, dueDays: 30 } as const;

/**
 * What partners commonly bring to a partnership's table. More reports of domestic abuse and of hate
 * crime can mean more trust, so they are neutral.
 */
export const commonIndicators: readonly ReadyIndicator[] = [
  {
    key: 'deliberate-fires',
    body: 'fire',
    label: 'Deliberate fires',
    unit: 'fires',
    counts: 'Fires attended that were set on purpose, primary and secondary, vehicles among them',
    polarity: 'lower',
    denominator: 'population',
    ...monthly,
  },
  {
    key: 'fly-tipping',
    body: 'local-authority',
    label: 'Fly-tipping',
    unit: 'incidents',
    counts: 'Incidents of waste dumped on public land that were reported or found',
    polarity: 'lower',
    denominator: 'households',
    ...monthly,
  },
  {
    key: 'domestic-abuse-incidents',
    body: 'police',
    label: 'Domestic abuse incidents',
    unit: 'incidents',
    counts: 'Incidents and crimes that the police recorded as domestic abuse, each counted once',
    polarity: 'neutral',
    denominator: 'population',
    ...monthly,
  },
  {
    key: 'hate-crime',
    body: 'police',
    label: 'Hate crime',
    unit: 'offences',
    counts: 'Offences recorded with any hate motivation, each counted once',
    polarity: 'neutral',
    denominator: 'population',
    ...monthly,
  },
  {
    key: 'killed-or-seriously-injured',
    body: 'police',
    label: 'People killed or seriously injured on roads',
    unit: 'people',
    counts: 'People killed or seriously injured in collisions on public roads in the area',
    polarity: 'lower',
    denominator: 'population',
    ...quarterly,
  },
  {
    key: 'csu-cases',
    body: 'partnership',
    label: 'Community Safety Unit cases',
    unit: 'cases',
    counts: 'New cases taken on by the Community Safety Unit: a number, never names or addresses',
    polarity: 'neutral',
    denominator: 'none',
    ...monthly,
  },
  {
    key: 'assault-attendances',
    body: 'health',
    label: 'Assault attendances at emergency departments',
    unit: 'attendances',
    counts: 'Attendances of residents at an emergency department after an assault',
    polarity: 'lower',
    denominator: 'population',
    ...quarterly,
    isExempt: true,
  },
];
