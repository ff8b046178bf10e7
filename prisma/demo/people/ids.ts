import { idOf } from '../id.ts';
import type { AgencyKey } from './agencies.ts';
import { cast, type PersonKey } from './cast.ts';
import type { Partnership } from './partnership.ts';

/** When the partnership began to work with Ragstone: before its first plan was drafted. */
export const beganAt = '2024-02-05T09:30:00Z';

export const partnershipId = (slug: string): string => idOf(`partnership:${slug}`, beganAt);

export const agencyId = ({ slug }: Partnership, agency: AgencyKey): string =>
  idOf(`agency:${slug}:${agency}`, beganAt);

/** People's ids rise in the order of the cast, by which lists of people are sorted. */
export function personId(person: PersonKey): string {
  const at = Object.keys(cast).indexOf(person);
  return idOf(`person:${person}`, `2024-02-05T09:${40 + at}:00Z`);
}
