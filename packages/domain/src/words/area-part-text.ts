import { formatCount } from './number.ts';

type AreaKind = 'lsoa' | 'msoa' | 'ward' | 'district' | 'csp' | 'county' | 'force';

/** What files about areas hold of one kind of area and year. */
export type AreaPart = {
  what: AreaKind;
  measure: 'people' | 'households' | 'areas' | 'part-of' | 'became' | 'outlines';
  into?: AreaKind | undefined;
  year?: number | undefined;
  count: number;
  fresh: number;
  held: number;
  changed: number;
};

const ONE: Readonly<Record<AreaKind, string>> = {
  lsoa: 'LSOA',
  msoa: 'MSOA',
  ward: 'ward',
  district: 'district',
  csp: 'Community Safety Partnership',
  county: 'county',
  force: 'police force',
};

/** A number of areas of a kind in words: `26 wards`, `1 county`. */
export function areasInWords(kind: AreaKind, count: number): string {
  const one = ONE[kind];
  const many = kind === 'county' ? 'counties' : `${one}s`;
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

function changeText({ fresh, held, changed, count, measure }: AreaPart): string {
  if (measure === 'part-of' || measure === 'became') return '';
  if (measure === 'areas' || measure === 'outlines') {
    return fresh === 0 ? '' : `; ${formatCount(fresh)} not known before`;
  }
  if (held === 0) return '; new';
  if (held === count && changed === 0) return '; no figure differs from what is held';
  return `; ${formatCount(held)} held already, ${formatCount(changed)} of them with another figure`;
}

/** One line of a report: `26 wards, people at the middle of 2020; new`. */
export const areaPartText = (part: AreaPart): string => `${areaSetText(part)}${changeText(part)}`;

/** What is held of a kind of area: `26 wards, people at the middle of 2020`. */
export function areaSetText(set: Omit<AreaPart, 'fresh' | 'held' | 'changed'>): string {
  const { what, measure, into, year, count } = set;
  const areas = areasInWords(what, count);
  const ofYear = year === undefined ? '' : ` of ${year}`;
  switch (measure) {
    case 'people':
    case 'households':
      return `${areas}, ${measure}${year === undefined ? '' : ` at the middle of ${year}`}`;
    case 'areas':
      return `${areas}${ofYear}`;
    case 'outlines':
      return `Outlines of ${areas}${ofYear}`;
    case 'part-of':
      return `Which ${ONE[into ?? 'district']}${ofYear} each ${ONE[what]} lies in: ${formatCount(count)} links`;
    case 'became':
      return `Which ${ONE[into ?? what]}${ofYear} each ${ONE[what]} became: ${formatCount(count)} links`;
  }
}
