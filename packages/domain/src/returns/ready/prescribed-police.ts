import { prescribed } from './prescribed-terms.ts';

const police = prescribed('police');

const incidents = (key: string, label: string, counts: string, polarity: 'lower' | 'neutral') =>
  police(key, { label, counts, unit: 'incidents', polarity });

const crimes = (key: string, label: string, polarity: 'lower' | 'neutral' = 'lower') =>
  police(key, {
    label: `${label} (prescribed)`,
    unit: 'crimes',
    counts: `Crimes that the police recorded as ${label.toLowerCase()}, by the Home Office list of notifiable offences`,
    polarity,
  });

/** Paragraphs 1 and 2 of the Schedule: categories of incidents, and classes of recorded crime. */
export const prescribedPolice = [
  incidents(
    'antisocial-behaviour',
    'Anti-social behaviour incidents (prescribed)',
    'Incidents that the police recorded as anti-social behaviour',
    'lower',
  ),
  incidents(
    'transport',
    'Transport incidents (prescribed)',
    'Incidents that the police recorded in the category of transport',
    'neutral',
  ),
  incidents(
    'public-safety',
    'Public safety and welfare incidents (prescribed)',
    'Incidents that the police recorded in the category of public safety and welfare',
    'neutral',
  ),
  crimes('burglary', 'Burglary'),
  crimes('criminal-damage', 'Criminal damage'),
  crimes('drug-offences', 'Drug offences', 'neutral'),
  crimes('fraud-and-forgery', 'Fraud and forgery'),
  crimes('robbery', 'Robbery'),
  crimes('sexual-offences', 'Sexual offences'),
  crimes('theft', 'Theft and handling stolen goods'),
  crimes('violence', 'Violence against the person'),
  crimes('other-offences', 'Other offences'),
];
