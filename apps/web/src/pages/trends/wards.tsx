import type { Trend, TrendAnswer } from '@ragstone/contract/trends';
import { readWards, type WardsAnswer } from '@ragstone/contract/wards';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { BlockSkeleton } from '../../ui/skeleton.tsx';
import type { Sort } from '../../ui/sort.ts';
import { WardLinks, type WardsAsked } from './ward-links.tsx';
import { WardMapFigure } from './ward-map-figure.tsx';
import { wardMessages } from './ward-messages.ts';
import { inOrder, type WardColumn } from './ward-rows.ts';
import { WardTable } from './ward-table.tsx';

/** The same indicator and months by ward; counts below the district's own are small, and said as counts. */
export function Wards({ answer, trend }: { answer: TrendAnswer; trend: Trend }) {
  const t = useMessages(wardMessages);
  const params = { partnership: usePartnership().slug };
  const { asOf } = useSearch({ from: '/p/$partnership/trends' });
  const { area, indicator } = answer;
  // Of what is shown, not of the address: while that one is being asked for it may be refused.
  const query = { ...trend.span, indicator: indicator.slug, area: area.code, asOf };
  const { data, error } = useQuery(queryOf(readWards, { params, query }));
  if (error !== null) throw error;
  if (data === undefined) return <BlockSkeleton />;
  return (
    <Card title={t.title}>
      {data.because === undefined ? <ByWard data={data} query={query} /> : <p>{data.because}</p>}
    </Card>
  );
}

type Props = { data: WardsAnswer; query: WardsAsked };

function ByWard({ data, query }: Props) {
  const t = useMessages(wardMessages);
  const [sort, setSort] = useState<Sort<WardColumn>>({ by: 'ward', direction: 'ascending' });
  const picture = useRef<HTMLDivElement>(null);
  const { lookup, comparison, notes, sentence, map, area } = data;
  const wards = inOrder(data.wards, sort);
  return (
    <>
      <p className="finding__sentence">{sentence}</p>
      {map !== undefined && (
        <div ref={picture}>
          <WardMapFigure {...{ map, wards }} area={area.code} />
        </div>
      )}
      {comparison !== undefined && (
        <WardTable {...{ data, comparison, wards, sort }} onSort={setSort} />
      )}
      {notes.map((note) => (
        <p key={note} className="soft">
          {note}
        </p>
      ))}
      <p className="soft">
        {t.percentages}{' '}
        {lookup !== undefined && t.bestFit(lookup.vintage, dateLabel(lookup.publishedOn))}
      </p>
      <WardLinks data={data} query={query} picture={picture} />
    </>
  );
}
