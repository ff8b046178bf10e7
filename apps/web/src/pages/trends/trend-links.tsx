import {
  downloadTrend,
  downloadTrendWorkbook,
  type Trend,
  type TrendAnswer,
} from '@ragstone/contract/trends';
import { Link, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { urlOf } from '../../api/endpoint-url.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { trendsMessages } from './messages.ts';

const SaveView = lazy(async () => ({
  default: (await import('../../saved-views/save-view.tsx')).SaveView,
}));

/** The same view as a file, and an address that shows these months also when newer ones are in. */
export function TrendLinks({ answer, trend }: { answer: TrendAnswer; trend: Trend }) {
  const t = useMessages(trendsMessages);
  const params = { partnership: usePartnership().slug };
  const { from, to } = trend.span;
  const { asOf, source } = useSearch({ from: '/p/$partnership/trends' });
  const query = {
    ...(source === undefined ? {} : { source }),
    ...{ indicator: answer.indicator.slug, area: answer.area.code, from, to },
    ...(asOf === undefined ? {} : { asOf }),
  };
  return (
    <div className="links screen-only">
      <a href={urlOf(downloadTrend, { params, query })} download>
        {t.download}
      </a>
      <a href={urlOf(downloadTrendWorkbook, { params, query })} download>
        {t.workbook}
      </a>
      <Link to="." search={query}>
        {t.permanent}
      </Link>
      <Link
        to="/p/$partnership/indicators/$indicator"
        params={{ ...params, indicator: query.indicator }}
        search={{ area: query.area, ...(asOf === undefined ? {} : { asOf }) }}
      >
        {t.usual}
      </Link>
      <Suspense>
        <SaveView label={`${answer.indicator.label}, ${answer.area.name}`} />
      </Suspense>
    </div>
  );
}
