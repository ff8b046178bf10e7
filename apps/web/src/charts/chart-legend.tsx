import { useMessages } from '../messages/define-messages.ts';
import { chartColours as colours } from './chart-colours.ts';
import { chartMessages } from './messages.ts';

type Props = { nowLabel: string; beforeLabel: string; earlierLabel?: string | undefined };

/** The legend stands outside the chart, where it cannot cover a line on a phone. */
export function ChartLegend({ nowLabel, beforeLabel, earlierLabel }: Props) {
  const t = useMessages(chartMessages);
  return (
    <ul className="legend legend--chart">
      <li>
        <Sample>
          <path d="M0 8h30" stroke={colours.now} strokeWidth="4" />
        </Sample>
        {nowLabel}
      </li>
      <li>
        <Sample>
          <path d="M0 8h30" stroke={colours.before} strokeWidth="2" strokeDasharray="5 3" />
        </Sample>
        {beforeLabel}
      </li>
      {earlierLabel !== undefined && (
        <li>
          <Sample>
            <path d="M0 2h30v12H0z" fill={colours.range} />
          </Sample>
          {t.rangeOf(earlierLabel)}
        </li>
      )}
    </ul>
  );
}

const Sample = ({ children }: { children: React.ReactNode }) => (
  <svg width="30" height="16" viewBox="0 0 30 16" aria-hidden="true">
    {children}
  </svg>
);
