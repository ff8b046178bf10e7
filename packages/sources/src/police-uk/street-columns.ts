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

/**
 * The columns that figures are counted from. The others are not passed on: a crime's identifier and
 * place are not needed for a count, and what is not stored cannot leak; it also more than halves the
 * bytes to copy.
 */
export const COUNTED_COLUMNS = [
  'Month',
  'Falls within',
  'LSOA code',
  'LSOA name',
  'Crime type',
] as const satisfies readonly StreetColumn[];
