import { useMessages } from '../../messages/define-messages.ts';
import { type Column, Table } from '../../ui/table.tsx';
import { type FieldRow, type JsonSchema, nameOfShared } from './api-document.ts';
import { apiReferenceMessages } from './messages.ts';

type Texts = typeof apiReferenceMessages.en;

function typeText(schema: JsonSchema, t: Texts): string {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return choices.map((choice) => typeText(choice, t)).join(' | ');
  if (schema.enum !== undefined) return t.oneOf(schema.enum.map(String).join(', '));
  if (schema.const !== undefined) return String(schema.const);
  if (schema.type === 'array') return t.listOf(typeText(schema.items ?? {}, t));
  return nameOfShared(schema) ?? schema.format ?? schema.type ?? '';
}

const exampleColumn = (t: Texts): Column<FieldRow> => ({
  key: 'example',
  heading: t.example,
  cell: ({ example }) => example !== undefined && <code className="example">{example}</code>,
});

export function FieldsTable({ caption, rows }: { caption: string; rows: readonly FieldRow[] }) {
  const t = useMessages(apiReferenceMessages);
  if (rows.length === 0) return null;
  return (
    <Table
      caption={caption}
      asCards
      rows={rows}
      rowKey={(row) => row.name}
      columns={[
        {
          key: 'name',
          heading: t.name,
          isRowHeading: true,
          cell: (row) => <code>{row.name}</code>,
        },
        { key: 'type', heading: t.type, cell: (row) => typeText(row.schema, t) },
        { key: 'required', heading: t.required, cell: (row) => (row.isRequired ? t.yes : t.no) },
        { key: 'meaning', heading: t.meaning, cell: (row) => row.schema.description ?? '' },
        ...(rows.some(({ example }) => example !== undefined) ? [exampleColumn(t)] : []),
      ]}
    />
  );
}
