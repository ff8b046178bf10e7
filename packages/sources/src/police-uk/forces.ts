/**
 * A police force as data.police.uk writes it. `code` is its police force area's ONS code, where it has one: British
 * Transport Police polices railways, not an area, and Northern Ireland is outside the E23 and W15 series.
 */
export type Force = {
  name: string;
  slug: string;
  code: string | undefined;
  /** What the same force also calls itself; police.uk may adopt such a name any month. */
  otherNames: readonly string[];
};

const force = (name: string, slug: string, code?: string, ...otherNames: string[]): Force => ({
  name,
  slug,
  code,
  otherNames,
});

/** Every force that publishes street files, by the name in `Falls within`. Codes: ONS, January 2017. */
export const FORCES: readonly Force[] = [
  force('Avon and Somerset Constabulary', 'avon-and-somerset', 'E23000036'),
  force('Bedfordshire Police', 'bedfordshire', 'E23000026'),
  force('British Transport Police', 'btp'),
  force('Cambridgeshire Constabulary', 'cambridgeshire', 'E23000023'),
  force('Cheshire Constabulary', 'cheshire', 'E23000006'),
  force('City of London Police', 'city-of-london', 'E23000034'),
  force('Cleveland Police', 'cleveland', 'E23000013'),
  force('Cumbria Constabulary', 'cumbria', 'E23000002'),
  force('Derbyshire Constabulary', 'derbyshire', 'E23000018'),
  force('Devon & Cornwall Police', 'devon-and-cornwall', 'E23000035', 'Devon and Cornwall Police'),
  force('Dorset Police', 'dorset', 'E23000039'),
  force('Durham Constabulary', 'durham', 'E23000008'),
  force('Dyfed-Powys Police', 'dyfed-powys', 'W15000004'),
  force('Essex Police', 'essex', 'E23000028'),
  force('Gloucestershire Constabulary', 'gloucestershire', 'E23000037'),
  force('Greater Manchester Police', 'greater-manchester', 'E23000005'),
  force('Gwent Police', 'gwent', 'W15000002'),
  force(
    'Hampshire Constabulary',
    'hampshire',
    'E23000030',
    'Hampshire and Isle of Wight Constabulary',
  ),
  force('Hertfordshire Constabulary', 'hertfordshire', 'E23000027'),
  force('Humberside Police', 'humberside', 'E23000012'),
  force('Kent Police', 'kent', 'E23000032'),
  force('Lancashire Constabulary', 'lancashire', 'E23000003'),
  force('Leicestershire Police', 'leicestershire', 'E23000021'),
  force('Lincolnshire Police', 'lincolnshire', 'E23000020'),
  force('Merseyside Police', 'merseyside', 'E23000004'),
  force('Metropolitan Police Service', 'metropolitan', 'E23000001'),
  force('Norfolk Constabulary', 'norfolk', 'E23000024'),
  force('North Wales Police', 'north-wales', 'W15000001'),
  force('North Yorkshire Police', 'north-yorkshire', 'E23000009'),
  force('Northamptonshire Police', 'northamptonshire', 'E23000022'),
  force('Northumbria Police', 'northumbria', 'E23000007'),
  force('Nottinghamshire Police', 'nottinghamshire', 'E23000019'),
  force('Police Service of Northern Ireland', 'northern-ireland'),
  force('South Wales Police', 'south-wales', 'W15000003'),
  force('South Yorkshire Police', 'south-yorkshire', 'E23000011'),
  force('Staffordshire Police', 'staffordshire', 'E23000015'),
  force('Suffolk Constabulary', 'suffolk', 'E23000025'),
  force('Surrey Police', 'surrey', 'E23000031'),
  force('Sussex Police', 'sussex', 'E23000033'),
  force('Thames Valley Police', 'thames-valley', 'E23000029'),
  force('Warwickshire Police', 'warwickshire', 'E23000017'),
  force('West Mercia Police', 'west-mercia', 'E23000016'),
  force('West Midlands Police', 'west-midlands', 'E23000014'),
  force('West Yorkshire Police', 'west-yorkshire', 'E23000010'),
  force('Wiltshire Police', 'wiltshire', 'E23000038'),
];

const bySlug: ReadonlyMap<string, Force> = new Map(FORCES.map((each) => [each.slug, each]));

/** The force of a file name's slug (`kent` in `2024-01-kent-street.csv`). */
export const forceOfSlug = (slug: string): Force | undefined => bySlug.get(slug);
