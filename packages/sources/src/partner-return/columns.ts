/** The columns of a return's table, in the order in which the template has them. */
export const returnColumns = [
  'Code',
  'Indicator',
  'Unit',
  'Period',
  'Value',
  'Status',
  'Public or exempt',
  'Note',
] as const;
export type ReturnColumn = (typeof returnColumns)[number];

/** Without these a table is no return. */
export const neededColumns: readonly ReturnColumn[] = ['Period', 'Value'];

/** Where each column stands, from 0 on. */
export type ReturnHeader = ReadonlyMap<ReturnColumn, number>;

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim();

const names = new Map<string, ReturnColumn>([
  ...returnColumns.map((column) => [plain(column), column] as const),
  ['exempt', 'Public or exempt'],
  ['figure', 'Value'],
  ['month', 'Period'],
  ['quarter', 'Period'],
  ['notes', 'Note'],
]);

/** The header that a row of texts is; `undefined` where it is none. Headings may stand in any order. */
export function headerOf(texts: readonly string[]): ReturnHeader | undefined {
  const header = new Map<ReturnColumn, number>();
  for (const [place, text] of texts.entries()) {
    const column = names.get(plain(text));
    if (column !== undefined && !header.has(column)) header.set(column, place);
  }
  const isNamed = header.has('Code') || header.has('Indicator');
  return isNamed && neededColumns.every((column) => header.has(column)) ? header : undefined;
}
