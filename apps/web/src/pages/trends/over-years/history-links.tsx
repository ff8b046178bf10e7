import {
  downloadHistory,
  downloadHistoryWorkbook,
  type HistoryView,
} from '@ragstone/contract/history';
import { weightsUsedText } from '@ragstone/domain/words/severity-text';
import type { RefObject } from 'react';
import { urlOf } from '../../../api/endpoint-url.ts';
import { useSourceText } from '../../../charts/figure-source.tsx';
import { TakeAway } from '../../../figures/take-away.tsx';
import { useMessages } from '../../../messages/define-messages.ts';
import { usePartnership } from '../../../session/actor.ts';
import { overYearsMessages } from './messages.ts';
import type { useHistoryAsked } from './use-history-asked.ts';

type Props = {
  asked: ReturnType<typeof useHistoryAsked>;
  view: HistoryView;
  /** Indicator and area, in words. */
  of: string;
  /** Absent where nothing is drawn. */
  picture: RefObject<Element | null> | undefined;
};

/** The same years as files. */
export function HistoryLinks({ asked, view, of, picture }: Props) {
  const t = useMessages(overYearsMessages);
  const source = useSourceText(view);
  const params = { partnership: usePartnership().slug };
  return (
    <TakeAway
      csv={urlOf(downloadHistory, { params, query: asked })}
      workbook={urlOf(downloadHistoryWorkbook, { params, query: asked })}
      labels={t}
      sentence={view.sentence}
      picture={
        picture && {
          of: picture,
          title: view.heading,
          foot: [
            `${of}.`,
            source,
            ...(view.weights === undefined ? [] : [weightsUsedText(view.weights)]),
          ],
          name: `years-${asked.indicator}-${asked.area}`,
        }
      }
    />
  );
}
