/** The kinds of area that ONS's lookups and boundaries name. */
export type AreaKind = 'lsoa' | 'msoa' | 'ward' | 'district' | 'csp' | 'force';

/** A column of a lookup, or a property of a boundary: the code or name of areas of a kind and year. */
export type AreaColumn = {
  kind: AreaKind;
  /**
   * Year of the codes: LSOAs of 2011 and of 2021 are two different sets. `everyYear`: a list of all
   * codes that there ever were; `today`: the one that each of them goes by now.
   */
  vintage: number;
  holds: 'code' | 'name';
};

const KINDS: Readonly<Record<string, AreaKind>> = {
  lsoa: 'lsoa',
  msoa: 'msoa',
  wd: 'ward',
  ward: 'ward',
  lad: 'district',
  ltla: 'district',
  csp: 'csp',
  pfa: 'force',
};

/** Before and after every year that a heading names. */
export const everyYear = 0;
export const today = 9999;

const HEADING = /^(lsoa|msoa|wd|ward|lad|ltla|csp|pfa)(\d\d)_?(cd|code|nm|name)$/i;

const EVERY_YEAR: Readonly<Record<string, AreaColumn>> = {
  LADCD: { kind: 'district', vintage: everyYear, holds: 'code' },
  LADNM: { kind: 'district', vintage: everyYear, holds: 'name' },
  LADCD_ACTIVE: { kind: 'district', vintage: today, holds: 'code' },
  LADNM_ACTIVE: { kind: 'district', vintage: today, holds: 'name' },
  WDCD: { kind: 'ward', vintage: everyYear, holds: 'code' },
  WDNM: { kind: 'ward', vintage: everyYear, holds: 'name' },
  MSOACD: { kind: 'msoa', vintage: everyYear, holds: 'code' },
  MSOANM: { kind: 'msoa', vintage: everyYear, holds: 'name' },
};

/** What a heading of a list of all codes stands for: `WDCD`, `LADCD_ACTIVE`. */
export const undatedColumn = (heading: string): AreaColumn | undefined =>
  EVERY_YEAR[heading.trim().toUpperCase()];

/** What ONS's short headings stand for: `LSOA21CD`, `ward24_name`. `undefined` for any other. */
export function areaColumn(heading: string): AreaColumn | undefined {
  const [, letters = '', year, what = ''] = HEADING.exec(heading.trim()) ?? [];
  const kind = KINDS[letters.toLowerCase()];
  if (kind === undefined || year === undefined) return undefined;
  const holds = /^c/i.test(what) ? 'code' : 'name';
  return { kind, vintage: 2000 + Number(year), holds };
}

const CODES: Readonly<Record<AreaKind, RegExp>> = {
  lsoa: /^[EW]01\d{6}$/,
  msoa: /^[EW]02\d{6}$/,
  ward: /^(?:E05|W05)\d{6}$/,
  district: /^(?:E0[6-9]|W06)\d{6}$/,
  csp: /^(?:E22|W14)\d{6}$/,
  force: /^(?:E23|W15)\d{6}$/,
};

/** Does the code look like one of this kind of area in England or Wales? */
export const isCodeOf = (kind: AreaKind, code: string): boolean => CODES[kind].test(code);

const WORDS: Readonly<Record<AreaKind, string>> = {
  lsoa: 'an LSOA, such as E01024422',
  msoa: 'an MSOA, such as E02005087',
  ward: 'a ward, such as E05005010',
  district: 'a district, such as E07000111',
  csp: 'a Community Safety Partnership, such as E22000144',
  force: 'a police force area, such as E23000032',
};

/** The kind in words, with an example of its codes. */
export const wordsOf = (kind: AreaKind): string => WORDS[kind];
