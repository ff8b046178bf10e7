/** Sources say by their names that they are invented, because these are shown wherever figures are. */
const invented = {
  publisher: 'Ragstone demonstration',
  licence: 'None needed: invented figures',
  attribution: 'No real place is meant.',
} as const;

export const policeScheme = 'police-uk';

/** Schemes that only the demonstration has; police.uk's crime types are known to every installation. */
export const schemes = [{ slug: 'local', name: 'Partners’ own counts' }] as const;

export const sources = [
  {
    slug: 'demonstration-police',
    scheme: policeScheme,
    months: 1,
    name: 'Invented figures',
    ...invented,
    caveat:
      'They stand for police recorded crime, which is official but not accredited official statistics.',
  },
  {
    slug: 'demonstration-returns',
    scheme: 'local',
    months: 1,
    name: 'Invented partner returns',
    ...invented,
    caveat: 'They stand for counts that partners keep themselves.',
  },
  {
    slug: 'demonstration-population',
    name: 'Invented population',
    ...invented,
    caveat: 'They stand for estimates of the resident population.',
  },
  {
    slug: 'demonstration-areas',
    name: 'Invented wards',
    ...invented,
    caveat: 'They stand for lookups of areas and their boundaries. They lie out at sea.',
  },
] as const;

export type SourceSlug = (typeof sources)[number]['slug'];

/** A count of the partnership's own. More of it is neither good nor bad. */
export const localIndicator = {
  slug: 'domestic-abuse-reports',
  scheme: 'local',
  label: 'Domestic abuse reports',
  sourceLabel: 'Domestic abuse reports',
  unit: 'reports',
  counts:
    'Reports of domestic abuse made to the police; a rise can mean that more people come forward',
  polarity: 'neutral',
  position: 20,
} as const;
