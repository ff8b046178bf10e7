/**
 * The rows of the demonstration as plain values. Areas are named by code, indicators, sources and
 * schemes by slug and releases by key, because the database gives those their numbers.
 */

export type SchemeRow = { slug: string; name: string };

export type SourceRow = {
  slug: string;
  /** Those of population have neither scheme nor periods. */
  scheme?: string;
  /** Length of the periods that its figures are of. */
  months?: 1;
  name: string;
  publisher: string;
  licence: string;
  attribution: string;
  caveat: string;
};

export type IndicatorRow = {
  slug: string;
  scheme: string;
  label: string;
  sourceLabel: string;
  unit: string;
  counts: string;
  polarity: 'lower' | 'higher' | 'neutral';
  position: number;
};

export type AreaRow = {
  kind: 'force' | 'csp' | 'district' | 'ward' | 'lsoa';
  code: string;
  name: string;
};
export type AreaLinkRow = { childCode: string; parentCode: string };

export type ReleaseRow = {
  key: string;
  source: string;
  publishedOn: string;
  notes: string;
  fileName: string;
};

export type CoverageRow = {
  release: string;
  month: number;
  rows: number;
  unlocated: number;
  outside: number;
};

export type ObservationRow = {
  release: string;
  areaCode: string;
  slug: string;
  month: number;
  value: number;
};

export type PopulationRow = { release: string; areaCode: string; midYear: number; people: number };

export type AnnotationRow = {
  id: string;
  addedAt: string;
  kind: 'break' | 'caveat' | 'unusable';
  areaCode: string;
  slug?: string;
  fromMonth: number;
  toMonth?: number;
  text: string;
  citation: string;
};

/** Wards with the small areas that they are made of. */
export type WardRows = {
  vintage: number;
  /** Of the lookup and the outlines. */
  release: ReleaseRow;
  areas: AreaRow[];
  districtLinks: AreaLinkRow[];
  lookup: AreaLinkRow[];
  /** Polygons of rings of positions in degrees. */
  outlines: { areaCode: string; outline: [number, number][][][] }[];
  observations: ObservationRow[];
  population: PopulationRow[];
};

export type Figures = {
  force: AreaRow;
  areas: AreaRow[];
  areaLinks: AreaLinkRow[];
  schemes: readonly SchemeRow[];
  sources: readonly SourceRow[];
  indicators: readonly IndicatorRow[];
  releases: ReleaseRow[];
  coverage: CoverageRow[];
  observations: ObservationRow[];
  population: PopulationRow[];
  annotations: readonly AnnotationRow[];
  wards: WardRows;
};
