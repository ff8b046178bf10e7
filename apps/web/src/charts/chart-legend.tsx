import { useMessages } from '../messages/define-messages.ts';
import { chartColours as colours } from './chart-colours.ts';
import { LegendEntry } from './legend-entry.tsx';
import { chartMessages } from './messages.ts';

type Props = { nowLabel: string; beforeLabel: string; earlierLabel?: string | undefined };

/** The legend stands outside the chart, where it cannot cover a line on a phone. */
export function ChartLegend({ nowLabel, beforeLabel, earlierLabel }: Props) {
  const t = useMessages(chartMessages);
  return (
    <ul className="legend legend--chart">
      <LegendEntry label={nowLabel}>
        <path d="M0 8h30" stroke={colours.now} strokeWidth="4" />
      </LegendEntry>
      <LegendEntry label={beforeLabel}>
        <path d="M0 8h30" stroke={colours.before} strokeWidth="2" strokeDasharray="5 3" />
      </LegendEntry>
      {earlierLabel !== undefined && (
        <LegendEntry label={t.rangeOf(earlierLabel)}>
          <path d="M0 2h30v12H0z" fill={colours.range} />
        </LegendEntry>
      )}
    </ul>
  );
}
