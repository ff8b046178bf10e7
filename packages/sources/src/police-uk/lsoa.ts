/** The shape of an LSOA code of England or Wales, 2011 and 2021; usable in SQL's `~` as well. */
export const LSOA_CODE_PATTERN = '^[EW]01[0-9]{6}$';

/** What follows the district in an LSOA's name, as in `Sevenoaks 001A`; usable in SQL as well. */
export const LSOA_NAME_SUFFIX_PATTERN = ' [0-9]{3}[A-Z]$';

const code = new RegExp(LSOA_CODE_PATTERN);
const suffix = new RegExp(LSOA_NAME_SUFFIX_PATTERN);

export const isLsoaCode = (text: string): boolean => code.test(text);

/**
 * The district that an LSOA's name begins with, spelt as in the year of the file: `Shepway` in 2014
 * is `Folkestone and Hythe` now. `undefined` where the name is not that of an LSOA.
 */
export function districtNameOf(lsoaName: string): string | undefined {
  const start = lsoaName.search(suffix);
  return start > 0 ? lsoaName.slice(0, start) : undefined;
}
