import type { FileFault } from '@ragstone/contract/import-report';
import type { AreaKind } from '@ragstone/sources/geography/area-columns';

/** An area as a file names it; `name` is '' where it gives the code only. */
export type Place = { code: string; kind: AreaKind; vintage: number | undefined; name: string };

/** People or households of an area; without a year where the file does not say it. */
export type Estimate = {
  code: string;
  counts: 'people' | 'households';
  year: number | undefined;
  value: number;
};

export type Link = {
  child: string;
  parent: string;
  relation: 'part-of' | 'became';
  vintage: number | undefined;
};

export type Outline = { code: string; vintage: number; outline: unknown };

/** What a file about areas holds, whichever of the three kinds it is. */
export type AreaContent = {
  rows: number;
  places: Place[];
  estimates: Estimate[];
  links: Link[];
  outlines: Outline[];
  leftOut: { rows: number; reason: string }[];
  faults: FileFault[];
};

export const nothing = (): AreaContent => ({
  rows: 0,
  places: [],
  estimates: [],
  links: [],
  outlines: [],
  leftOut: [],
  faults: [],
});
