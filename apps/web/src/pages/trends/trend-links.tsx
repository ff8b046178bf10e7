import {
  downloadTrend,
  downloadTrendWorkbook,
  type Trend,
  type TrendAnswer,
} from '@ragstone/contract/trends';
import { Link, useSearch } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { urlOf } from '../../api/endpoint-url.ts';
import { useSourceText } from '../../charts/figure-source.tsx';
import { TakeAway } from '../../figures/take-away.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { trendsMessages } from './messages.ts';

type Props = { answer: TrendAnswer; trend: Trend; picture: RefObject<Element | null> };

/** The same view as files, and an address that shows these months also when newer ones are in. */
export function TrendLinks({ answer, trend, picture }: Props) {
  const t = useMessages(trendsMessages);
  const params = { partnership: usePartnership().slug };
  const { indicator, area } = answer;
  const { from, to } = trend.span;
  const { asOf, source } = useSearch({ from: '/p/$partnership/trends' });
  const query = {
    ...(source === undefined ? {} : { source }),
    ...{ indicator: indicator.slug, area: area.code, from, to },
    ...(asOf === undefined ? {} : { asOf }),
  };
  return (
    <TakeAway
      csv={urlOf(downloadTrend, { params, query })}
      workbook={urlOf(downloadTrendWorkbook, { params, query })}
      sentence={trend.sentence}
      picture={{
        of: picture,
        title: trend.heading,
        foot: [`${indicator.label}, ${area.name}.`, ...trend.notes, useSourceText(trend)],
        name: `${indicator.slug}-${area.code}-${from}-to-${to}`,
      }}
      permanent={query}
      savedAs={`${indicator.label}, ${area.name}`}
    >
      <Link
        to="/p/$partnership/indicators/$indicator"
        params={{ ...params, indicator: query.indicator }}
        search={{ area: query.area, ...(asOf === undefined ? {} : { asOf }) }}
      >
        {t.usual}
      </Link>
    </TakeAway>
  );
}
