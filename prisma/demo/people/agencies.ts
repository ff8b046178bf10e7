export type AgencyKey =
  | 'council'
  | 'county'
  | 'police'
  | 'fire'
  | 'probation'
  | 'nhs'
  | 'riverside'
  | 'youth'
  | 'standards'
  | 'schools'
  | 'watch'
  | 'harbourlight'
  | 'crossways'
  | 'voluntary';

export type Agency = {
  key: AgencyKey;
  name: string;
  shortName: string;
  kind: 'responsible-authority' | 'co-operating-body' | 'other';
};

const responsible = (key: AgencyKey, name: string, shortName: string): Agency => ({
  key,
  name,
  shortName,
  kind: 'responsible-authority',
});
const coOperating = (key: AgencyKey, name: string, shortName: string): Agency => ({
  key,
  name,
  shortName,
  kind: 'co-operating-body',
});
const other = (key: AgencyKey, name: string, shortName: string): Agency => ({
  key,
  name,
  shortName,
  kind: 'other',
});

const police = responsible('police', 'Weald and Vale Police', 'Police');
const riverside = coOperating('riverside', 'Riverside Homes', 'Riverside Homes');

/** The fourteen agencies of Holmesdale's partnership, responsible authorities first. */
export const holmesdaleAgencies: readonly Agency[] = [
  responsible('council', 'Holmesdale District Council', 'Council'),
  responsible('county', 'Weald and Vale County Council', 'County Council'),
  police,
  responsible('fire', 'Weald and Vale Fire and Rescue Service', 'Fire and Rescue'),
  responsible('probation', 'Weald and Vale Probation', 'Probation'),
  responsible('nhs', 'Weald and Vale Integrated Care Board', 'NHS'),
  riverside,
  coOperating('youth', 'Weald and Vale Youth Justice Service', 'Youth Justice'),
  coOperating('standards', 'Weald and Vale Trading Standards', 'Trading Standards'),
  coOperating('schools', 'Holmesdale Schools Together', 'Schools'),
  other('watch', 'Holmesdale Neighbourhood Watch', 'Neighbourhood Watch'),
  other('harbourlight', 'Harbourlight Domestic Abuse Service', 'Harbourlight'),
  other('crossways', 'Crossways Recovery', 'Crossways Recovery'),
  other('voluntary', 'Holmesdale Voluntary Action', 'Voluntary Action'),
];

/** A neighbouring partnership has agencies of its own, the same police and landlord among them. */
export const larkmeadAgencies: readonly Agency[] = [
  responsible('council', 'Larkmead Vale District Council', 'Council'),
  police,
  riverside,
  other('watch', 'Larkmead Vale Neighbourhood Watch', 'Neighbourhood Watch'),
];
