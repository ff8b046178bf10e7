import { groupOfForces } from './bench-partnership.ts';

const burglary = 'indicator=burglary';
const span = 'from=2025-04&to=2025-12';
const day = 'asOf=2025-12-31';
const quarters = 'source=home-office-csp&indicator=ho-all-crime';
const years = 'source=ons-csp&indicator=ons-burglary';
const ofAll = `group=${groupOfForces}`;

/** What is reckoned from figures: each view by what it asks of the server. */
export const reckoned: Record<string, string> = {
  Overview: 'overview',
  'Trends, of one type': `trends?${burglary}&${span}`,
  'Trends, of all crime over a year': 'trends?indicator=all-crime&from=2025-01&to=2025-12',
  'Trends, as published on a day': `trends?${burglary}&${span}&${day}`,
  'Trends by ward': `wards?${burglary}&${span}`,
  'Trends by quarter': `trends/periods?${quarters}`,
  'Trends by year': `trends/periods?${years}`,
  'Over the years, twelve months, counts': `trends/history?${burglary}`,
  'Over the years, by month, counts': `trends/history?${burglary}&by=month`,
  'Over the years, by month, rates': `trends/history?${burglary}&by=month&measure=rate`,
  'Over the years, twelve months, rates beside another area': `trends/history?${burglary}&measure=rate&with=E07000116`,
  'Over the years, financial years, rates': `trends/history?${burglary}&by=financial-year&measure=rate`,
  'Over the years, by month, index beside another area': `trends/history?${burglary}&by=month&measure=index&with=E07000116`,
  'Over the years, all crime by month, rates':
    'trends/history?indicator=all-crime&by=month&measure=rate',
  'Over the years, as published on a day': `trends/history?${burglary}&${day}`,
  'Over the years, by quarter, rates': `trends/history?${quarters}&by=quarter&measure=rate`,
  'Over the years, of a source by year, rates': `trends/history?${years}&measure=rate`,
  Indicator: 'indicators/burglary',
  'Indicator, all crime, beside another area': 'indicators/all-crime?with=E07000116',
  'Indicator, as published on a day': `indicators/burglary?${day}`,
  'Comparison of districts': `compare?${burglary}&${span}`,
  'Comparison of districts, all crime over a year':
    'compare?indicator=all-crime&from=2025-01&to=2025-12',
  'Comparison of partnership areas, by quarter': `compare?${quarters}&from=2025-01&to=2025-12`,
  'Comparison of partnership areas, by year': `compare?${years}`,
  Profile: 'profile',
  'Profile, by quarter': 'profile?source=home-office-csp&from=2025-01&to=2025-12',
  'Profile, by year': 'profile?source=ons-csp',
};

/** Views of areas in twelve forces, of which an almost empty database holds the own alone. */
export const reckonedOfForces: Record<string, string> = {
  'Comparison with areas of other forces': `compare?${burglary}&${span}&${ofAll}`,
  'Comparison with areas of other forces, all crime': `compare?indicator=all-crime&from=2025-01&to=2025-12&${ofAll}`,
  'Over the years, by month, rates beside areas of other forces': `trends/history?${burglary}&by=month&measure=rate&${ofAll}`,
  'Profile among areas of other forces': `profile?${ofAll}`,
};

/** What is offered, listed or kept. */
export const listed: Record<string, string> = {
  'What trends offers': 'figures',
  'Which sources are held': 'figures/sources',
  'Outlines of wards': 'wards/outlines?area=E07000111',
  'Groups of areas': 'comparison-groups',
  'Saved views': 'saved-views',
  Watches: 'watches',
};
