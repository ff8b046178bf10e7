import { downloadTrend, type Trend, type TrendAnswer } from '@ragstone/contract/trends';
import { Link } from '@tanstack/react-router';
import { urlOf } from '../../api/endpoint-url.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { trendsMessages } from './messages.ts';

/** The same view as a file, and an address that shows these months also when newer ones are in. */
export function TrendLinks({ answer, trend }: { answer: TrendAnswer; trend: Trend }) {
  const t = useMessages(trendsMessages);
  const params = { partnership: usePartnership().slug };
  const { from, to } = trend.span;
  const query = { indicator: answer.indicator.slug, area: answer.area.code, from, to };
  return (
    <p className="links screen-only">
      <a href={urlOf(downloadTrend, { params, query })} download>
        {t.download}
      </a>
      <Link to="." search={query}>
        {t.permanent}
      </Link>
    </p>
  );
}
