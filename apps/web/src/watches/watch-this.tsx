import type { IndicatorAnswer } from '@ragstone/contract/indicator';
import { listFigureChoices } from '@ragstone/contract/indicators';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queryOf } from '../api/queries.ts';
import { useMessages } from '../messages/define-messages.ts';
import { usePartnership } from '../session/actor.ts';
import { LinkButton } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { watchMessages } from './messages.ts';
import { useWatches } from './use-watches.ts';

/** The code that stands for all of a partnership's districts together. */
const ownCode = 'own';

/** Begins to watch the indicator in the area that is shown, or stops; nothing for others' areas. */
export function WatchThis({ answer: { indicator, area } }: { answer: IndicatorAnswer }) {
  const t = useMessages(watchMessages);
  const params = { partnership: usePartnership().slug };
  const { areas } = useSuspenseQuery(queryOf(listFigureChoices, { params })).data;
  const { sendsMail, watches, form } = useWatches();
  if (!areas.some(({ code, part }) => code === area.code && part === 'own')) return null;
  const watch = watches.find(
    (one) => one.indicator.slug === indicator.slug && (one.area?.code ?? ownCode) === area.code,
  );
  const of = area.code === ownCode ? {} : { area: area.code };
  const add = { indicator: indicator.slug, ...of };
  const press = () => {
    if (!form.isSaving) void form.send({ act: watch === undefined ? { add } : { stop: watch } });
  };
  const begin = sendsMail ? t.tellByMail : t.tell;
  return (
    <div className="screen-only">
      <ErrorSummary faults={form.faults} />
      <div className="links">
        <LinkButton onClick={press}>{watch === undefined ? begin : t.stopTelling}</LinkButton>
        <Link to="/p/$partnership/saved-views" params={params}>
          {t.mine}
        </Link>
        <span role="status">{watch === undefined ? '' : sendsMail ? t.toldByMail : t.told}</span>
      </div>
    </div>
  );
}
