import type { Comparison } from '@ragstone/contract/compare';
import { useRef } from 'react';
import { chartColours as colours } from '../../charts/chart-colours.ts';
import { FigureSource } from '../../charts/figure-source.tsx';
import { ChartPlace, lazyChart } from '../../charts/lazy-chart.tsx';
import { LegendEntry } from '../../charts/legend-entry.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { Details } from '../../ui/details.tsx';
import { compareChartMessages } from './chart-messages.ts';
import { FunnelLinks } from './funnel-links.tsx';
import { FunnelTable } from './funnel-table.tsx';

const LazyChart = lazyChart(
  async () => (await import('../../charts/funnel-chart.tsx')).FunnelChart,
);

/** Which areas differ by more than chance: finding, sentence, picture, table and source. */
export function FunnelCard({ comparison }: { comparison: Comparison }) {
  const t = useMessages(compareChartMessages);
  const picture = useRef<HTMLElement>(null);
  const { heading, sentence, notes, judged } = comparison.funnel;
  const of = comparison.ranked[0]?.denominator?.of ?? 'population';
  return (
    <section className="card stack stack--close" ref={picture}>
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
          <ChartPlace isWide isTall>
            <LazyChart heading={heading} {...{ comparison, of, ...judged }} />
          </ChartPlace>
        </figure>
      )}
      <Details summary={t.showFigures}>
        <FunnelTable comparison={comparison} />
      </Details>
      <div>
        <p className="source">{comparison.denominators}</p>
        <FigureSource source={comparison.source} releases={comparison.releases} />
        {judged !== undefined && <FunnelLinks comparison={comparison} picture={picture} />}
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
