import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { ScrollBox } from './scroll-box.tsx';
import type { Sort } from './sort.ts';
import { SortButton } from './sort-button.tsx';

export type Column<Row, K extends string = string> = {
  key: K;
  heading: string;
  cell: (row: Row) => ReactNode;
  isNumber?: boolean;
  /** Its cells name their rows. Give it to one column. */
  isRowHeading?: boolean;
  isSortable?: boolean;
};

type Props<Row, K extends string> = {
  caption: string;
  isCaptionHidden?: boolean;
  columns: readonly Column<Row, K>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: Sort<K> | undefined;
  onSort?: (sort: Sort<K>) => void;
  /** On a phone each row becomes a card. */
  asCards?: boolean;
  isSticky?: boolean;
  /** A row of totals, in the order of the columns. */
  totals?: readonly ReactNode[];
};

export function Table<Row, K extends string>(props: Props<Row, K>) {
  const { caption, columns, rows, rowKey, sort, onSort, totals } = props;
  const className = classNames(
    'table',
    props.asCards === true && 'table--cards',
    props.isSticky === true && 'table--sticky',
  );
  return (
    <ScrollBox label={caption}>
      <table className={className}>
        <caption className={classNames(props.isCaptionHidden === true && 'govuk-visually-hidden')}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={classNames(column.isNumber === true && 'number')}
                aria-sort={sort?.by === column.key ? sort.direction : undefined}
              >
                {column.isSortable === true && onSort !== undefined ? (
                  <SortButton
                    heading={column.heading}
                    by={column.key}
                    sort={sort}
                    onSort={onSort}
                  />
                ) : (
                  column.heading
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
        {totals !== undefined && (
          <tfoot>
            <tr>
              {columns.map((column, index) => (
                <td
                  key={column.key}
                  className={classNames(column.isNumber === true && 'number')}
                  data-label={index === 0 ? undefined : column.heading}
                >
                  {totals[index]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </ScrollBox>
  );
}

function Cell<Row, K extends string>({ column, row }: { column: Column<Row, K>; row: Row }) {
  const className = classNames(column.isNumber === true && 'number');
  if (column.isRowHeading === true) {
    return (
      <th scope="row" className={className}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td className={className} data-label={column.heading}>
      {column.cell(row)}
    </td>
  );
}
