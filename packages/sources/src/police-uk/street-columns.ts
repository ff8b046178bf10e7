/** The columns of a data.police.uk street file, in order; the same from 2014 to 2025. */
export const STREET_COLUMNS = [
  'Crime ID',
  'Month',
  'Reported by',
  'Falls within',
  'Longitude',
  'Latitude',
  'Location',
  'LSOA code',
  'LSOA name',
  'Crime type',
  'Last outcome category',
  'Context',
] as const;

export type StreetColumn = (typeof STREET_COLUMNS)[number];
