/** A group or subgroup of offences of the Home Office, with the code that we give it. */
export type OffenceGroup = {
  code: string;
  name: string;
  subgroups: readonly { code: string; name: string; otherNames?: readonly string[] }[];
};

const group = (
  code: string,
  name: string,
  subgroups: readonly (readonly [string, string, ...string[]])[],
): OffenceGroup => ({
  code,
  name,
  subgroups: subgroups.map(([subcode, subname, ...otherNames]) => ({
    code: subcode,
    name: subname,
    ...(otherNames.length > 0 && { otherNames }),
  })),
});

/** The nine groups of recorded crime without fraud, in the publisher's order. */
export const OFFENCE_GROUPS: readonly OffenceGroup[] = [
  group('violence', 'Violence against the person', [
    ['homicide', 'Homicide'],
    ['violence-with-injury', 'Violence with injury'],
    ['violence-without-injury', 'Violence without injury'],
    ['stalking-and-harassment', 'Stalking and harassment'],
    [
      'driving-death-or-serious-injury',
      'Death or serious injury - unlawful driving',
      'Death or serious injury caused by illegal driving',
    ],
  ]),
  group('sexual-offences', 'Sexual offences', [
    ['rape', 'Rape'],
    ['other-sexual-offences', 'Other sexual offences'],
  ]),
  group('robbery', 'Robbery', [
    ['robbery-of-business-property', 'Robbery of business property'],
    ['robbery-of-personal-property', 'Robbery of personal property'],
  ]),
  group('theft', 'Theft offences', [
    ['residential-burglary', 'Residential burglary', 'Domestic burglary'],
    ['non-residential-burglary', 'Non-residential burglary', 'Non-domestic burglary'],
    ['vehicle-offences', 'Vehicle offences'],
    ['theft-from-the-person', 'Theft from the person'],
    ['bicycle-theft', 'Bicycle theft'],
    ['shoplifting', 'Shoplifting'],
    ['other-theft', 'Other theft offences', 'All other theft offences'],
  ]),
  group('criminal-damage-and-arson', 'Criminal damage and arson', [
    ['criminal-damage', 'Criminal damage'],
    ['arson', 'Arson'],
  ]),
  group('drug-offences', 'Drug offences', [
    ['drug-trafficking', 'Trafficking of drugs'],
    ['drug-possession', 'Possession of drugs'],
  ]),
  group('possession-of-weapons', 'Possession of weapons offences', [
    ['weapons', 'Possession of weapons offences'],
  ]),
  group('public-order-offences', 'Public order offences', [
    ['public-order', 'Public order offences'],
  ]),
  group('miscellaneous-crimes', 'Miscellaneous crimes against society', [
    ['miscellaneous', 'Miscellaneous crimes against society'],
  ]),
];

/** Spellings differ between releases in case, blanks and dashes, and mean the same. */
const folded = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?- ?/g, '-')
    .trim();

const groupByName: ReadonlyMap<string, OffenceGroup> = new Map(
  OFFENCE_GROUPS.map((each) => [folded(each.name), each]),
);

/** The group of this name in any spelling; `undefined` where there is none, as for fraud. */
export const groupNamed = (name: string): OffenceGroup | undefined => groupByName.get(folded(name));

/** The code of a group's subgroup of this name in any spelling. */
export function subgroupNamed(within: OffenceGroup, name: string): string | undefined {
  const wanted = folded(name);
  return within.subgroups.find(({ name: own, otherNames = [] }) =>
    [own, ...otherNames].some((each) => folded(each) === wanted),
  )?.code;
}
