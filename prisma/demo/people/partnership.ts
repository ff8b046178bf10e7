import type { PlanYear, Strand } from '../work/work.ts';
import type { Agency, AgencyKey } from './agencies.ts';
import type { Member, PersonKey } from './cast.ts';

/** What a partnership of the demonstration is made from. */
export type Partnership = {
  slug: string;
  name: string;
  areaCode: string;
  neighbourCodes: readonly string[];
  agencies: readonly Agency[];
  members: readonly Member[];
  /** Reports for agencies that have nobody here; confirms nobody's report but hers or his colleagues'. */
  writer: PersonKey;
  confirmer: PersonKey;
  strands: readonly Strand[];
  years: readonly PlanYear[];
};

/** Who reports for an agency: its own contact, else an officer. */
export function authorFor(partnership: Partnership, agency: AgencyKey | undefined) {
  const contact = partnership.members.find(
    (member) => member.role === 'partner' && member.agency === agency,
  );
  return contact === undefined
    ? { person: partnership.writer, isOfficer: true }
    : { person: contact.person, isOfficer: false };
}
