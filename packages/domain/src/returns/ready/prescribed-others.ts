import { prescribed } from './prescribed-terms.ts';

const fire = prescribed('fire');
const council = prescribed('local-authority');
const health = prescribed('health');

/** Paragraph 3 of the Schedule: what the fire and rescue authority holds. */
export const prescribedFire = [
  fire('primary-fires', {
    label: 'Deliberate primary fires, not vehicles (prescribed)',
    unit: 'fires',
    counts: 'Deliberate primary fires in the area, without those in vehicles',
  }),
  fire('primary-vehicle-fires', {
    label: 'Deliberate primary fires in vehicles (prescribed)',
    unit: 'fires',
    counts: 'Deliberate primary fires in vehicles in the area',
  }),
  fire('secondary-fires', {
    label: 'Deliberate secondary fires, not vehicles (prescribed)',
    unit: 'fires',
    counts: 'Deliberate secondary fires in the area, without those in vehicles',
  }),
  fire('violence-against-staff', {
    label: 'Violence against fire service staff (prescribed)',
    unit: 'incidents',
    counts: 'Incidents of violence against employees of the fire and rescue authority in the area',
    denominator: 'none',
  }),
  fire('no-smoke-alarm', {
    label: 'Fires in homes without a smoke alarm (prescribed)',
    unit: 'fires',
    counts: 'Fires in dwellings that the service attended where no smoke alarm was fitted',
    denominator: 'households',
  }),
];

/** What the local authority holds. */
export const prescribedLocalAuthority = [
  council('collisions', {
    label: 'Road traffic collisions (prescribed)',
    unit: 'collisions',
    counts: 'Road traffic collisions in the area',
  }),
  council('antisocial-behaviour', {
    label: 'Anti-social behaviour known to the council (prescribed)',
    unit: 'incidents',
    counts: 'Incidents of anti-social behaviour that the authority found or the public told it of',
  }),
  council('permanent-exclusions', {
    label: 'Permanent school exclusions (prescribed)',
    unit: 'pupils',
    counts: 'Pupils of state primary and secondary schools in the area excluded permanently',
    polarity: 'neutral',
    denominator: 'none',
  }),
  council('fixed-term-exclusions', {
    label: 'Fixed-term school exclusions (prescribed)',
    unit: 'pupils',
    counts: 'Pupils of state primary and secondary schools in the area excluded for a fixed term',
    polarity: 'neutral',
    denominator: 'none',
  }),
];

/** Few people each quarter, and patients: in confidence unless the body says otherwise. */
const patients = (key: string, label: string, counts: string) =>
  health(key, {
    label: `${label} (prescribed)`,
    unit: 'admissions',
    counts,
    polarity: 'neutral',
    isExempt: true,
  });

/** What the NHS body holds: in 2007 the Primary Care Trust, now its successor. */
export const prescribedHealth = [
  patients(
    'assault-admissions',
    'Hospital admissions after assault',
    'Admissions of residents to hospital after assault (ICD-10 X85 to Y09)',
  ),
  patients(
    'substance-admissions',
    'Hospital admissions for disorders due to substance use',
    'Admissions of residents for mental and behavioural disorders due to psychoactive substances (ICD-10 F10 to F19)',
  ),
  patients(
    'alcohol-toxic-admissions',
    'Hospital admissions for toxic effect of alcohol',
    'Admissions of residents for the toxic effect of alcohol (ICD-10 T51)',
  ),
  patients(
    'alcohol-evidence-admissions',
    'Other hospital admissions with evidence of alcohol',
    'Admissions of residents with evidence of alcohol by blood level or intoxication (ICD-10 Y90, Y91)',
  ),
  patients(
    'domestic-abuse-admissions',
    'Hospital admissions for domestic abuse',
    'Admissions of residents to hospital in respect of domestic abuse',
  ),
  health('ambulance-calls', {
    label: 'Ambulance calls to crime and disorder (prescribed)',
    unit: 'calls',
    counts: 'Calls of the ambulance service to incidents of crime and disorder',
  }),
  health('mental-illness-attendances', {
    label: 'First outpatient attendances for mental illness (prescribed)',
    unit: 'attendances',
    counts: 'First outpatient attendances for mental illness',
    polarity: 'neutral',
    isExempt: true,
  }),
  health('drug-treatment', {
    label: 'People in drug treatment (prescribed)',
    unit: 'people',
    counts: 'People receiving drug treatment',
    polarity: 'neutral',
    isExempt: true,
  }),
];
