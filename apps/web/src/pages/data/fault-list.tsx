import type { FileFault } from '@ragstone/contract/import-report';
import { useMessages } from '../../messages/define-messages.ts';
import { Table } from '../../ui/table.tsx';
import { dataMessages } from './messages.ts';

/** What is wrong with the files: where, what, and what to do. */
export function FaultList({ faults }: { faults: readonly FileFault[] }) {
  const t = useMessages(dataMessages);
  return (
    <Table
      caption={t.faultsCaption}
      isCaptionHidden
      asCards
      rows={faults}
      rowKey={({ file, row, column, message }) => `${file} ${row} ${column} ${message}`}
      columns={[
        {
          key: 'where',
          heading: t.where,
          isRowHeading: true,
          cell: ({ file, row, column }) => (
            <>
              <span className="file-name">{file}</span>
              {row !== undefined && `, ${t.row(row)}`}
              {column !== undefined && `, ${t.column(column)}`}
            </>
          ),
        },
        { key: 'what', heading: t.what, cell: ({ message }) => message },
        { key: 'toDo', heading: t.toDo, cell: ({ whatToDo }) => whatToDo },
      ]}
    />
  );
}
