import type { AgencyKey } from './agencies.ts';

/** People of the demonstration. All are invented; none has a password, one press signs them in. */
export const cast = {
  alex: 'Alex Farrow',
  priya: 'Priya Dhillon',
  judith: 'Councillor Judith Penrose',
  sam: 'Sam Okoro',
  dilys: 'Dilys Hartwell',
  martin: 'Martin Achterberg',
  kelly: 'Kelly Brandt',
  rosa: 'Rosa Lindqvist',
  tom: 'Tom Sefton',
} as const;

export type PersonKey = keyof typeof cast;

export type Member = { person: PersonKey } & (
  | { role: 'officer' | 'portfolio-holder' }
  | { role: 'partner'; agency: AgencyKey }
);

/** Order is the order in which the sign-in page offers them. */
export const holmesdaleMembers: readonly Member[] = [
  { person: 'alex', role: 'officer' },
  { person: 'priya', role: 'officer' },
  { person: 'judith', role: 'portfolio-holder' },
  { person: 'sam', role: 'partner', agency: 'police' },
  { person: 'dilys', role: 'partner', agency: 'fire' },
  { person: 'martin', role: 'partner', agency: 'probation' },
  { person: 'kelly', role: 'partner', agency: 'riverside' },
  { person: 'rosa', role: 'partner', agency: 'harbourlight' },
];

/** The police's contact serves both partnerships. */
export const larkmeadMembers: readonly Member[] = [
  { person: 'tom', role: 'officer' },
  { person: 'sam', role: 'partner', agency: 'police' },
];
