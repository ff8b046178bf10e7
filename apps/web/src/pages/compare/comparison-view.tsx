import {
  type Comparison,
  downloadComparison,
  downloadComparisonWorkbook,
} from '@ragstone/contract/compare';
import { Link, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { urlOf } from '../../api/endpoint-url.ts';
import { FigureSource } from '../../charts/figure-source.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { BlockSkeleton } from '../../ui/skeleton.tsx';
import { ComparisonTables } from './comparison-tables.tsx';
import { compareMessages } from './messages.ts';

const SaveView = lazy(async () => ({
  default: (await import('../../saved-views/save-view.tsx')).SaveView,
}));

const RateBars = lazy(async () => ({ default: (await import('./rate-bars.tsx')).RateBars }));

/** Finding, sentence, picture, tables and source: always together, in this order. */
export function ComparisonView({ comparison }: { comparison: Comparison }) {
  const t = useMessages(compareMessages);
  const { slug: partnership } = usePartnership();
  const { group, asOf } = useSearch({ from: '/p/$partnership/compare' });
  const { heading, sentence, notes, indicator, span, denominators } = comparison;
  const query = {
    indicator: indicator.slug,
    ...span,
    ...(group === undefined ? {} : { group }),
    ...(asOf === undefined ? {} : { asOf }),
  };
  return (
    <section className="card stack">
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
        <div className="links screen-only">
          <a href={urlOf(downloadComparison, { params: { partnership }, query })} download>
            {t.download}
          </a>
          <a href={urlOf(downloadComparisonWorkbook, { params: { partnership }, query })} download>
            {t.workbook}
          </a>
          <Link to="." search={query}>
            {t.permanent}
          </Link>
          <Suspense>
            <SaveView label={t.viewOf(comparison.indicator.label)} />
          </Suspense>
        </div>
      </div>
    </section>
  );
}
