import { formatCount } from '@ragstone/domain/words/number';
import { formatRate } from '@ragstone/domain/words/rank-text';
import { useMessages } from '../messages/define-messages.ts';
import { funnelChartMessages } from './funnel-chart-messages.ts';
import type { FunnelDot, Rated } from './funnel-plot.ts';

type Props = {
  dots: readonly FunnelDot[];
  of: Rated;
  /** Given by the chart: whether an area is pointed at or walked to, and its people. */
  active?: boolean;
  label?: string | number;
};

/** What an area's point says, shown beside it and read out as the arrow keys walk the chart. */
export function FunnelReader({ dots, of, active = false, label }: Props) {
  const t = useMessages(funnelChartMessages);
  const found = active ? dots.filter(({ people }) => people === Number(label)) : [];
  return (
    <div role="status">
      {found.map(({ code, name, people, rate, words }) => (
        <div key={code} className="chart__point">
          <strong>{name}</strong>
          <span>{t.rate(formatRate(rate))}</span>
          <span>{t[of](formatCount(people))}</span>
          <span>{words}</span>
        </div>
      ))}
    </div>
  );
}
