import { downloadHistory, downloadHistoryWorkbook } from '@ragstone/contract/history';
import { urlOf } from '../../../api/endpoint-url.ts';
import { useMessages } from '../../../messages/define-messages.ts';
import { usePartnership } from '../../../session/actor.ts';
import { overYearsMessages } from './messages.ts';
import type { useHistoryAsked } from './use-history-asked.ts';

/** The same years as a file. */
export function HistoryLinks({ asked }: { asked: ReturnType<typeof useHistoryAsked> }) {
  const t = useMessages(overYearsMessages);
  const params = { partnership: usePartnership().slug };
  return (
    <div className="links screen-only">
      <a href={urlOf(downloadHistory, { params, query: asked })} download>
        {t.download}
      </a>
      <a href={urlOf(downloadHistoryWorkbook, { params, query: asked })} download>
        {t.workbook}
      </a>
    </div>
  );
}
