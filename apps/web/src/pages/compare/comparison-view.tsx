import {
  type Comparison,
  downloadComparison,
  downloadComparisonWorkbook,
} from '@ragstone/contract/compare';
import { lazy, Suspense, useRef } from 'react';
import { urlOf } from '../../api/endpoint-url.ts';
import { FigureSource, useSourceText } from '../../charts/figure-source.tsx';
import { TakeAway } from '../../figures/take-away.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { BlockSkeleton } from '../../ui/skeleton.tsx';
import { ComparisonTables } from './comparison-tables.tsx';
import { compareMessages } from './messages.ts';
import { useComparisonQuery } from './use-comparison-query.ts';

const RateBars = lazy(async () => ({ default: (await import('./rate-bars.tsx')).RateBars }));

/** Finding, sentence, picture, tables and source: always together, in this order. */
export function ComparisonView({ comparison }: { comparison: Comparison }) {
  const t = useMessages(compareMessages);
  const { slug: partnership } = usePartnership();
  const { heading, sentence, notes, indicator, denominators, ranked, span } = comparison;
  const query = useComparisonQuery(comparison);
  const card = useRef<HTMLElement>(null);
  const sourceText = useSourceText(comparison);
  const picture = {
    of: card,
    title: heading,
    foot: [t.perThousand(indicator.label), ...notes, denominators ?? '', sourceText],
    name: `rates-${indicator.slug}-${span.from}-to-${span.to}`,
    draw: async () => (await import('./draw-bars.ts')).drawBars(comparison),
  };
  return (
    <section className="card stack" ref={card}>
      <div>
        <h2 className="finding">{heading}</h2>
        <p className="finding__sentence">{sentence}</p>
        {notes.map((note) => (
          <p key={note} className="finding__note">
            {note}
          </p>
        ))}
      </div>
      <Suspense fallback={<BlockSkeleton />}>
        <RateBars comparison={comparison} />
      </Suspense>
      <ComparisonTables comparison={comparison} />
      <div>
        <p className="source">
          {denominators} {t.rankNote} {comparison.hasPublishedRates && t.publishedNote}
        </p>
        <FigureSource source={comparison.source} releases={comparison.releases} />
        <TakeAway
          csv={urlOf(downloadComparison, { params: { partnership }, query })}
          workbook={urlOf(downloadComparisonWorkbook, { params: { partnership }, query })}
          sentence={sentence}
          picture={ranked.length === 0 ? undefined : picture}
          permanent={query}
          savedAs={t.viewOf(indicator.label)}
        />
      </div>
    </section>
  );
}
