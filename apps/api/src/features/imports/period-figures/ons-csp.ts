import type { Question } from '@ragstone/contract/import-report';
import { yearEnding } from '@ragstone/domain/time/period';
import type { CspRow, CspTable } from '@ragstone/sources/ons-csp/csp-table';
import { HEADLINE_OFFENCES } from '@ragstone/sources/ons-csp/headline-offences';
import { readCspWorkbook } from '@ragstone/sources/ons-csp/read-csp-workbook';
import { disagreementsIn, misplacedIn } from '@ragstone/sources/ons-csp/sums';
import type { PublishedValue } from '@ragstone/sources/sheet/published-number';
import type { FigureSource, PublishedFigure } from './figure-source.ts';

/** What ONS's shorthands mean by its own notes; the mark itself is kept beside. */
const STATUS_OF_MARK: Readonly<Record<string, PublishedFigure['status']>> = {
  x: 'not-supplied',
  z: 'not-applicable',
  c: 'suppressed',
  u: 'suppressed',
  u1: 'suppressed',
};

function publishedOf(
  published: PublishedValue,
): Pick<PublishedFigure, 'value' | 'status' | 'mark'> {
  switch (published.kind) {
    case 'number':
      return { value: published.number, status: 'observed', mark: '' };
    case 'shorthand': {
      const status = STATUS_OF_MARK[published.mark] ?? 'not-supplied';
      return { status, mark: `[${published.mark}]` };
    }
    case 'blank':
      return { status: 'not-applicable', mark: '' };
  }
}

function figuresOf(table: CspTable, row: CspRow): PublishedFigure[] {
  const { kind, forceName, name, cspCode } = row;
  const place = { kind, force: forceName, name, ...(cspCode !== undefined && { code: cspCode }) };
  return [...row.values].map(([code, published]) => ({
    place,
    indicator: { sourceLabel: code },
    from: yearEnding(table.yearEnding).from,
    months: 12,
    measure: table.measure,
    ...publishedOf(published),
    row: row.row,
  }));
}

const nameOf = (code: string) => HEADLINE_OFFENCES.find((each) => each.code === code)?.name ?? code;

const placeIn = (sheet: string, row: number) => `row ${row} of ${sheet}`;

function questionsOf(tables: readonly CspTable[]): Question[] {
  const misplaced = tables.flatMap(misplacedIn).map(({ sheet, row, name, forceName }) => {
    return { place: placeIn(sheet, row), name, force: forceName };
  });
  const totals = tables.flatMap(disagreementsIn).map((each) => {
    const { sheet, row, name, offence, whole, sumOfParts, parts } = each;
    const place = placeIn(sheet, row);
    return { place, area: name, indicator: nameOf(offence), whole, sumOfParts, parts };
  });
  return [
    ...(misplaced.length > 0 ? [{ kind: 'misplaced-rows' as const, rows: misplaced }] : []),
    ...(totals.length > 0 ? [{ kind: 'totals-disagree' as const, totals }] : []),
  ];
}

/** ONS's recorded crime by Community Safety Partnership: years, with counts and rates. */
export const onsCsp: FigureSource = {
  slug: 'ons-csp',
  sizeLabel: 'total-excluding-fraud',
  hasSize: true,
  async *read(file) {
    const { tables, notes, faults } = await readCspWorkbook(file.name, file.rows());
    if (faults.length === 0) {
      for (const table of tables) {
        for (const row of table.rows) yield figuresOf(table, row);
      }
    }
    const counts = tables.filter(({ measure }) => measure === 'count');
    return {
      rows: tables.reduce((sum, { rows }) => sum + rows.length, 0),
      leftOut: [],
      notes: notes.map(({ number, text }) => `${number}: ${text}`),
      faults,
      questions: faults.length > 0 ? [] : questionsOf(counts),
    };
  },
};
