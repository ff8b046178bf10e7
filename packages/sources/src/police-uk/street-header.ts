import type { Fault } from '../fault.ts';
import { printable } from '../printable.ts';
import { STREET_COLUMNS } from './street-columns.ts';

const OUTCOMES_ONLY = 'Outcome type';
const STOP_AND_SEARCH_ONLY = 'Object of search';

/** The headings of a CSV's first line; quotation marks round them are allowed and taken off. */
export function headerOf(text: string): string[] {
  const end = text.search(/[\r\n]/);
  const line = (end < 0 ? text : text.slice(0, end)).replace(/^\uFEFF/, '');
  return line.split(',').map((heading) => heading.trim().replace(/^"(.*)"$/, '$1'));
}

/** Which of data.police.uk's three kinds of file has this header; `undefined` for any other. */
export function kindOfHeader(
  header: readonly string[],
): 'street' | 'outcomes files' | 'stop and search files' | undefined {
  const isStreet =
    header.length === STREET_COLUMNS.length &&
    STREET_COLUMNS.every((heading, index) => header[index] === heading);
  if (isStreet) return 'street';
  if (header.includes(OUTCOMES_ONLY) && header[0] === 'Crime ID') return 'outcomes files';
  if (header.includes(STOP_AND_SEARCH_ONLY)) return 'stop and search files';
  return undefined;
}

/** Most of the columns of a street file: one that was changed, rather than another table. */
export function resemblesStreetFile(head: Uint8Array): boolean {
  const header = headerOf(Buffer.from(head).toString('utf8'));
  const shared = STREET_COLUMNS.filter((heading) => header.includes(heading));
  return shared.length > STREET_COLUMNS.length / 2;
}

const listed = (headings: readonly string[]) => headings.map((each) => `“${each}”`).join(', ');

const shown = (header: readonly string[]) => printable(header.slice(0, 20).join(','), 200);

/** What is wrong with a header that is not a street file's: expected, found and the difference. */
export function csvHeaderFault(file: string, header: readonly string[]): Fault {
  const missing = STREET_COLUMNS.filter((heading) => !header.includes(heading));
  const unknown = header.filter((each) => !(STREET_COLUMNS as readonly string[]).includes(each));
  const firstMissing = missing[0];
  const difference =
    missing.length === STREET_COLUMNS.length
      ? ''
      : missing.length > 0
        ? ` Missing: ${listed(missing)}.`
        : unknown.length > 0
          ? ` Not expected: ${shown(unknown)}.`
          : ' The columns are in another order, or one is there twice.';
  return {
    file,
    row: 1,
    ...(firstMissing !== undefined && difference !== '' ? { column: firstMissing } : {}),
    message:
      'The first row is not the header of a street-level crime file.' +
      `${difference} Expected: ${STREET_COLUMNS.join(',')}. Found: ${shown(header)}.`,
    whatToDo:
      'Choose a street-level file as downloaded from data.police.uk (its name ends in -street.csv), unchanged.',
  };
}
