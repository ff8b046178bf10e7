import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { civilDate, id, inPartnership, role, shortText, version } from './fields.ts';

const managePeople = { access: { kind: 'permission', permission: 'people:manage' } } as const;
const tags = ['people'];
const inPartnershipPerson = inPartnership.extend({ person: id });

export const agencyKind = z.enum(['responsible-authority', 'co-operating-body', 'other']);

export const agency = z.object({
  id,
  name: z.string(),
  shortName: z.string(),
  kind: agencyKind,
  validFrom: civilDate.optional(),
  validTo: civilDate.optional(),
  version,
});
export type Agency = z.infer<typeof agency>;

export const member = z.object({
  personId: id,
  name: z.string(),
  email: z.string(),
  role,
  agency: z.object({ id, name: z.string() }).optional(),
  hasPassword: z.boolean(),
});
export type Member = z.infer<typeof member>;

export const setUpLink = z.object({
  url: z.string().describe('works once, for 24 hours; shown only this time'),
  expiresAt: z.iso.datetime(),
});

export const listPeople = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/people',
  config: managePeople,
  schema: {
    summary: 'Everybody who has a role in the partnership',
    tags,
    params: inPartnership,
    response: { 200: z.object({ people: z.array(member) }) },
  },
});

const roleFields = { role, agencyId: id.optional().describe('for partners: whom they speak for') };

export const addPerson = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/people',
  config: managePeople,
  schema: {
    summary: 'Give somebody a role; a new person gets a set-up link to be passed on',
    tags,
    params: inPartnership,
    body: z.strictObject({ name: shortText(100), email: z.email().max(254), ...roleFields }),
    response: { 201: z.object({ person: member, setUpLink: setUpLink.optional() }) },
  },
});

export const changeRole = defineEndpoint({
  method: 'PUT',
  url: '/api/partnerships/:partnership/people/:person',
  config: managePeople,
  schema: {
    summary: "Change a person's role in the partnership; it counts from their next request",
    tags,
    params: inPartnershipPerson,
    body: z.strictObject(roleFields),
    response: { 200: member },
  },
});

export const removePerson = defineEndpoint({
  method: 'DELETE',
  url: '/api/partnerships/:partnership/people/:person',
  config: managePeople,
  schema: {
    summary: "End a person's role in the partnership and their sessions",
    tags,
    params: inPartnershipPerson,
    response: { 204: z.null() },
  },
});

export const makeSetUpLink = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/people/:person/set-up-link',
  config: managePeople,
  schema: {
    summary: 'Make a new set-up link for somebody who has forgotten the password or lost the link',
    tags,
    params: inPartnershipPerson,
    response: { 201: setUpLink },
  },
});

export const listAgencies = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/agencies',
  config: { access: { kind: 'permission', permission: 'partnership:read' } },
  schema: {
    summary: 'The member bodies of the partnership',
    tags,
    params: inPartnership,
    response: { 200: z.object({ agencies: z.array(agency) }) },
  },
});

const agencyFields = {
  name: shortText(120),
  shortName: shortText(40),
  kind: agencyKind,
  validFrom: civilDate.optional(),
  validTo: civilDate.optional(),
};

export const addAgency = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/agencies',
  config: managePeople,
  schema: {
    summary: 'Add a member body',
    tags,
    params: inPartnership,
    body: z.strictObject(agencyFields),
    response: { 201: agency },
  },
});

export const saveAgency = defineEndpoint({
  method: 'PUT',
  url: '/api/partnerships/:partnership/agencies/:agency',
  config: managePeople,
  schema: {
    summary: 'Change a member body',
    tags,
    params: inPartnership.extend({ agency: id }),
    body: z.strictObject({ version, ...agencyFields }),
    response: { 200: agency },
  },
});
