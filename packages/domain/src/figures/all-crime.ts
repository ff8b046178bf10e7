import { type Series, sumOfSeries } from './series.ts';

/** One of the indicators that a total is made of. */
export type Member = { slug: string; series: Series };

/** Anti-social behaviour is recorded as incidents, not crimes, and is in no total of crime. */
export const antiSocialBehaviour = 'anti-social-behaviour';

/**
 * All crime: the members of a scheme's total added up. A month is held only where every member has
 * it. Throws where anti-social behaviour is among them: no figure is better than a wrong one.
 */
export function allCrime(members: readonly Member[]): Series {
  if (members.some((member) => member.slug === antiSocialBehaviour)) {
    throw new Error('Anti-social behaviour is not crime and cannot be part of all crime');
  }
  return sumOfSeries(members.map((member) => member.series));
}
