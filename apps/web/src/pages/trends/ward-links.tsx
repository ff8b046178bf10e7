import type { QueryOf } from '@ragstone/contract/endpoint';
import { readWardOutlines } from '@ragstone/contract/ward-outlines';
import {
  downloadWards,
  downloadWardsWorkbook,
  type readWards,
  type WardsAnswer,
} from '@ragstone/contract/wards';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { urlOf } from '../../api/endpoint-url.ts';
import { queryOf } from '../../api/queries.ts';
import { useSourceText } from '../../charts/figure-source.tsx';
import { TakeAway } from '../../figures/take-away.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { wardMessages } from './ward-messages.ts';

export type WardsAsked = QueryOf<typeof readWards>;

type Props = { data: WardsAnswer; query: WardsAsked; picture: RefObject<Element | null> };

/** The wards as files, and their map as a picture. */
export function WardLinks({ data, query, picture }: Props) {
  const t = useMessages(wardMessages);
  const params = { partnership: usePartnership().slug };
  const { indicator, area, map, sentence, comparison } = data;
  const { from = '', to = '' } = comparison?.now ?? {};
  const source = useSourceText(data);
  const drawn = useQuery(queryOf(readWardOutlines, { params, query: { area: area.code } })).data;
  const outlines = (drawn?.sources ?? []).map(({ name, publishedOn, attribution }) =>
    t.outlines(name, dateLabel(publishedOn), attribution),
  );
  return (
    <TakeAway
      csv={urlOf(downloadWards, { params, query })}
      workbook={urlOf(downloadWardsWorkbook, { params, query })}
      labels={t}
      sentence={sentence}
      picture={
        map && {
          of: picture,
          title: t.mapTitle(indicator.label, area.name, map.title),
          foot: [...data.notes, source, ...outlines],
          name: `wards-${indicator.slug}-${area.code}-${from}-to-${to}`,
        }
      }
    />
  );
}
