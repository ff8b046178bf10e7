/** The 14 types of data.police.uk, in its own spelling, with the codes that its API uses. */
export const CRIME_TYPES = [
  { name: 'Anti-social behaviour', code: 'anti-social-behaviour' },
  { name: 'Bicycle theft', code: 'bicycle-theft' },
  { name: 'Burglary', code: 'burglary' },
  { name: 'Criminal damage and arson', code: 'criminal-damage-arson' },
  { name: 'Drugs', code: 'drugs' },
  { name: 'Other crime', code: 'other-crime' },
  { name: 'Other theft', code: 'other-theft' },
  { name: 'Possession of weapons', code: 'possession-of-weapons' },
  { name: 'Public order', code: 'public-order' },
  { name: 'Robbery', code: 'robbery' },
  { name: 'Shoplifting', code: 'shoplifting' },
  { name: 'Theft from the person', code: 'theft-from-the-person' },
  { name: 'Vehicle crime', code: 'vehicle-crime' },
  { name: 'Violence and sexual offences', code: 'violent-crime' },
] as const;
