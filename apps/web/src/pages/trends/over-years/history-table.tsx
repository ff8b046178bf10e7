import type { HistoryAnswer, HistoryPoint, HistoryView } from '@ragstone/contract/history';
import { memo } from 'react';
import { Absent } from '../../../charts/absent.tsx';
import { useMessages } from '../../../messages/define-messages.ts';
import { type Column, Table } from '../../../ui/table.tsx';
import { overYearsMessages } from './messages.ts';

type Props = { answer: HistoryAnswer; view: HistoryView; format: (value: number) => string };

/** The figures of the years, the newest first. */
export const HistoryTable = memo(function HistoryTable({ answer, view, format }: Props) {
  const t = useMessages(overYearsMessages);
  const { measure, points } = view;
  const isRate = measure === 'rate';
  const isAmong = isRate || measure === 'severity';
  const value = ({ value: each, because }: HistoryPoint['own']) =>
    each === undefined ? <Absent said={because ?? t.noneHeld} /> : format(each);
  const columns: Column<HistoryPoint>[] = [
    { key: 'period', heading: t.period, isRowHeading: true, cell: ({ label }) => label },
    {
      key: 'own',
      heading: answer.area?.name ?? t.measure[measure],
      isNumber: true,
      cell: ({ own }) => value(own),
    },
  ];
  if (isRate) {
    columns.push({
      key: 'chance',
      heading: t.chance,
      isNumber: true,
      cell: ({ own: { lower, upper } }) =>
        lower === undefined || upper === undefined ? (
          <Absent said={t.noneHeld} />
        ) : (
          t.fromTo(format(lower), format(upper))
        ),
    });
  }
  columns.push(
    ...answer.with.map(({ code, name }, at) => ({
      key: code,
      heading: name,
      isNumber: true,
      cell: ({ with: besides }: HistoryPoint) => value(besides[at] ?? {}),
    })),
  );
  if (isAmong) {
    columns.push(
      {
        key: 'median',
        heading: t.middleShort,
        isNumber: true,
        cell: ({ group }) =>
          group === undefined ? <Absent said={t.noneHeld} /> : format(group.median),
      },
      {
        key: 'range',
        heading: t.rangeShort,
        isNumber: true,
        cell: ({ group }) =>
          group === undefined ? (
            <Absent said={t.noneHeld} />
          ) : (
            t.fromTo(format(group.lowest), format(group.highest))
          ),
      },
    );
  }
  return (
    <Table
      caption={t.caption(answer.indicator.label, answer.area?.name ?? '')}
      isCaptionHidden
      columns={columns}
      rows={points.toReversed()}
      rowKey={({ span }) => span.from}
    />
  );
});
