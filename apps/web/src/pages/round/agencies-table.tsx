import type { RoundSlot } from '@ragstone/contract/rounds';
import { type RoundTally, tallyByAgency, tallyRound } from '@ragstone/domain/plan/round-tally';
import { useMessages } from '../../messages/define-messages.ts';
import { Card } from '../../ui/card.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { roundMessages } from './messages.ts';

type Props = { slots: readonly RoundSlot[]; isOpen: boolean };

/** Each lead agency's answers. Every row adds up to what it was asked, and the rows to the total. */
export function AgenciesTable({ slots, isOpen }: Props) {
  const t = useMessages(roundMessages);
  const rows = tallyByAgency(slots);
  type Row = (typeof rows)[number];
  const all = tallyRound(slots);
  const counts = ['confirmed', 'submitted', 'draft', 'none', 'asked'] as const;
  const headings = { ...t, none: isOpen ? t.none : t.noneEver };
  const cell = (tally: RoundTally, key: (typeof counts)[number]) => {
    if (tally[key] === 0) return <span className="zero">0</span>;
    return key === 'none' ? <strong>{tally.none}</strong> : tally[key];
  };
  const columns: Column<Row>[] = [
    {
      key: 'agency',
      heading: t.agency,
      isRowHeading: true,
      cell: ({ agency }) => agency?.shortName ?? t.nobody,
    },
    ...counts.map((key) => ({
      key,
      heading: headings[key],
      isNumber: true,
      cell: (row: Row) => cell(row, key),
    })),
  ];
  return (
    <Card title={t.agenciesTitle}>
      <div className="round-agencies">
        <Table
          caption={t.agenciesTitle}
          isCaptionHidden
          asCards
          rows={rows}
          rowKey={({ agency }) => agency?.id ?? ''}
          columns={columns}
          totals={[t.all, ...counts.map((key) => cell(all, key))]}
        />
      </div>
    </Card>
  );
}
