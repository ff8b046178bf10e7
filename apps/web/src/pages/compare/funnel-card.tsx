import type { Comparison } from '@ragstone/contract/compare';
import { type ComponentType, lazy, Suspense } from 'react';
import { chartColours as colours } from '../../charts/chart-colours.ts';
import { FigureSource } from '../../charts/figure-source.tsx';
import type { FunnelChartProps } from '../../charts/funnel-chart.tsx';
import { funnelDots } from '../../charts/funnel-plot.ts';
import { LegendEntry } from '../../charts/legend-entry.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { Details } from '../../ui/details.tsx';
import { compareChartMessages } from './chart-messages.ts';
import { FunnelTable } from './funnel-table.tsx';

const LazyChart = lazy(async (): Promise<{ default: ComponentType<FunnelChartProps> }> => {
  try {
    return { default: (await import('../../charts/funnel-chart.tsx')).FunnelChart };
  } catch {
    return { default: ChartAbsent };
  }
});

/** The chart's program did not come. The card's words and figures are there all the same. */
function ChartAbsent() {
  const t = useMessages(compareChartMessages);
  return (
    <p role="status" className="soft">
      {t.notLoaded}
    </p>
  );
}

/** Which areas differ by more than chance: finding, sentence, picture, table and source. */
export function FunnelCard({ comparison }: { comparison: Comparison }) {
  const t = useMessages(compareChartMessages);
  const { heading, sentence, notes, judged } = comparison.funnel;
  const of = comparison.ranked[0]?.denominator?.of ?? 'population';
  return (
    <section className="card stack stack--close">
      <div>
        <h2 className="finding">{heading}</h2>
        <p className="finding__sentence">{sentence}</p>
        {notes.map((note) => (
          <p key={note} className="finding__note">
            {note}
          </p>
        ))}
      </div>
      {judged !== undefined && (
        <figure className="funnel">
          <figcaption>
            {t.across[of]}
            <FunnelLegend />
          </figcaption>
          <div className="chart-place chart-place--wide chart-place--tall">
            <Suspense
              fallback={<span className="skeleton chart" role="status" aria-label={t.loading} />}
            >
              <LazyChart heading={heading} dots={funnelDots(comparison)} {...{ of, ...judged }} />
            </Suspense>
          </div>
        </figure>
      )}
      <Details summary={t.showFigures}>
        <FunnelTable comparison={comparison} />
      </Details>
      <div>
        <p className="source">{comparison.denominators}</p>
        <FigureSource source={comparison.source} releases={comparison.releases} />
      </div>
    </section>
  );
}

function FunnelLegend() {
  const t = useMessages(compareChartMessages);
  return (
    <ul className="legend legend--chart">
      <LegendEntry label={t.ownDot}>
        <path d="M15 0l8 8l-8 8l-8-8z" fill={colours.now} />
      </LegendEntry>
      <LegendEntry label={t.otherDot}>
        <circle cx="15" cy="8" r="5" fill="#fff" stroke={colours.now} strokeWidth="2" />
      </LegendEntry>
      <LegendEntry label={t.innerLine}>
        <path d="M0 8h30" stroke={colours.before} strokeWidth="1.5" strokeDasharray="5 4" />
      </LegendEntry>
      <LegendEntry label={t.outerLine}>
        <path d="M0 8h30" stroke={colours.before} strokeWidth="1.5" />
      </LegendEntry>
    </ul>
  );
}
