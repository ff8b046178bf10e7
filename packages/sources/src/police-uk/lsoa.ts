/** The shape of an LSOA code of England or Wales, 2011 and 2021; usable in SQL's `~` as well. */
export const LSOA_CODE_PATTERN = '^[EW]01[0-9]{6}$';

/** What follows the district in an LSOA's name, as in `Sevenoaks 001A`; usable in SQL as well. */
export const LSOA_NAME_SUFFIX_PATTERN = ' [0-9]{3}[A-Z]$';
