import type { HistoryAnswer, HistoryView } from '@ragstone/contract/history';
import { memo } from 'react';
import { besideLine, chartColours as colours } from '../../../charts/chart-colours.ts';
import { historyRows } from '../../../charts/history-plot.ts';
import { ChartPlace, lazyChart } from '../../../charts/lazy-chart.tsx';
import { LegendEntry } from '../../../charts/legend-entry.tsx';
import { useMessages } from '../../../messages/define-messages.ts';
import { overYearsMessages } from './messages.ts';

const LazyChart = lazyChart(
  async () => (await import('../../../charts/history-chart.tsx')).HistoryChart,
);

type Props = { answer: HistoryAnswer; view: HistoryView; format: (value: number) => string };

/**
 * The years as a chart with its legend above it. Its place is kept while its program comes. Not drawn anew
 * while other figures are on their way: a slow machine shows first what was chosen.
 */
export const HistoryFigure = memo(function HistoryFigure({ answer, view, format }: Props) {
  const t = useMessages(overYearsMessages);
  // Counts of areas of different size do not stand on one scale.
  const isBeside = view.measure !== 'count';
  const rows = historyRows(view).map((row) => (isBeside ? row : { ...row, with: [] }));
  const ownName = answer.area?.name ?? '';
  const withNames = isBeside ? answer.with.map(({ name }) => name) : [];
  return (
    <>
      <ul className="legend legend--chart">
        <LegendEntry label={ownName}>
          <path d="M0 8h30" stroke={colours.now} strokeWidth="4" />
        </LegendEntry>
        {withNames.map((name, nth) => {
          const { stroke, dashes } = besideLine(nth);
          return (
            <LegendEntry key={name} label={name}>
              <path d="M0 8h30" stroke={stroke} strokeWidth="2" strokeDasharray={dashes} />
            </LegendEntry>
          );
        })}
        {rows.some(({ range }) => range !== undefined) && (
          <>
            <LegendEntry label={t.middle(view.groupName ?? t.areasCompared)}>
              <path d="M0 8h30" stroke={colours.before} strokeWidth="2" strokeDasharray="2 3" />
            </LegendEntry>
            <LegendEntry label={t.range(view.groupName ?? t.areasCompared)}>
              <path d="M0 2h30v12H0z" fill={colours.range} />
            </LegendEntry>
          </>
        )}
      </ul>
      <ChartPlace isWide>
        <LazyChart
          {...{ rows, ownName, withNames, format }}
          heading={view.heading}
          breaks={view.breaks}
          base={view.base?.label}
        />
      </ChartPlace>
    </>
  );
});
