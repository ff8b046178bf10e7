import { type HistoryView, readHistory } from '@ragstone/contract/history';
import { formatCount } from '@ragstone/domain/words/number';
import { formatRate } from '@ragstone/domain/words/rank-text';
import { weightsUsedText } from '@ragstone/domain/words/severity-text';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useRef } from 'react';
import { isProblem } from '../../../api/problem-error.ts';
import { queryOf } from '../../../api/queries.ts';
import { FigureSource } from '../../../charts/figure-source.tsx';
import { useMessages } from '../../../messages/define-messages.ts';
import { usePartnership } from '../../../session/actor.ts';
import { Details } from '../../../ui/details.tsx';
import { BlockSkeleton } from '../../../ui/skeleton.tsx';
import { HistoryFigure } from './history-figure.tsx';
import { HistoryLinks } from './history-links.tsx';
import { HistoryTable } from './history-table.tsx';
import { overYearsMessages } from './messages.ts';
import { OverYearsChoosers } from './over-years-choosers.tsx';
import { type ShownTrend, useHistoryAsked } from './use-history-asked.ts';

const formats: Record<HistoryView['measure'], (value: number) => string> = {
  count: formatCount,
  rate: formatRate,
  index: formatCount,
  severity: formatRate,
};

/** Where nothing can be said of any period, as without weights, an empty picture would say less. */
const hasValues = ({ points, measure }: HistoryView): boolean =>
  points.some(({ own, with: besides }) =>
    [own, ...(measure === 'count' ? [] : besides)].some(({ value }) => value !== undefined),
  );

/** An indicator over all the years held, as counts, rates, an index or severity, beside other areas. */
export function OverYears({ shown }: { shown: ShownTrend }) {
  const t = useMessages(overYearsMessages);
  const params = { partnership: usePartnership().slug };
  const picture = useRef<HTMLElement>(null);
  const asked = useHistoryAsked(shown);
  const { data: newest, error } = useQuery({
    ...queryOf(readHistory, { params, query: asked }),
    // The figures before stay while the next are on their way, so that nothing jumps.
    placeholderData: keepPreviousData,
  });
  // Drawn when there is time for it: on a slow machine a chart of ten years takes longer than a key press may.
  const data = useDeferredValue(newest);
  if (isProblem(error, 'bad-request') || isProblem(error, 'mixed-sources')) {
    return <CannotBeDrawn message={error.message} />;
  }
  if (error !== null) throw error;
  if (data === undefined) return <BlockSkeleton />;
  const { view } = data;
  if (view === undefined) return null;
  const format = formats[view.measure];
  const isDrawn = hasValues(view);
  const isCounts = view.measure === 'count';
  // Where the view above lists the same periods, it says of the latest what is to be said.
  const isSaid = isCounts && shown.source !== undefined;
  return (
    <section className="card stack stack--close" ref={picture}>
      <div>
        {isSaid ? (
          <h2>{t.title}</h2>
        ) : (
          <>
            <p className="eyebrow">{t.title}</p>
            <h2>{view.heading}</h2>
            <p className="finding__sentence">{view.sentence}</p>
          </>
        )}
        {isCounts && data.with.length > 0 && <p className="finding__note">{t.noBeside}</p>}
      </div>
      <OverYearsChoosers answer={data} view={view} isListedAbove={shown.source !== undefined} />
      {isDrawn && <HistoryFigure answer={data} view={view} format={format} />}
      <Details summary={t.showFigures}>
        <HistoryTable answer={data} view={view} format={format} />
      </Details>
      <div>
        <FigureSource source={view.source} releases={view.releases} />
        {view.weights !== undefined && <p className="source">{weightsUsedText(view.weights)}</p>}
        <HistoryLinks
          {...{ asked, view }}
          picture={isDrawn ? picture : undefined}
          of={[data.indicator.label, data.area?.name ?? ''].filter(Boolean).join(', ')}
        />
      </div>
    </section>
  );
}

/** What the address asks beside the figures above is not there: says so, and leads to what is. */
function CannotBeDrawn({ message }: { message: string }) {
  const t = useMessages(overYearsMessages);
  return (
    <section className="card">
      <h2>{t.title}</h2>
      <p>{message}.</p>
      <p>
        <Link
          to="."
          search={({ with: _with, by: _by, measure: _measure, base: _base, ...shown }) => shown}
          resetScroll={false}
        >
          {t.showDefault}
        </Link>
      </p>
    </section>
  );
}
