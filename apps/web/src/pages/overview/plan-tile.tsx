import { summarise } from '@ragstone/domain/plan/summary';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { RagBar } from '../../ui/rag-bar.tsx';
import { overviewMessages } from './messages.ts';
import { usePlanInForce, usePlanRows } from './use-plan-in-force.ts';

/** How many actions are on track, of how many. */
export function PlanTile() {
  const t = useMessages(overviewMessages);
  const params = { partnership: usePartnership().slug };
  const plan = usePlanInForce();
  if (plan === undefined) {
    return (
      <section className="card tile">
        <h2 className="tile__label">{t.noPlan}</h2>
        <p className="tile__rest">{t.noPlanText}</p>
        <p>
          <Link to="/p/$partnership/plan" params={params}>
            {t.toPlan}
          </Link>
        </p>
      </section>
    );
  }
  return <TileOf year={plan.year} />;
}

function TileOf({ year }: { year: string }) {
  const t = useMessages(overviewMessages);
  const partnership = usePartnership().slug;
  const { actions } = usePlanRows(year);
  const { byStanding, onTrack, notCancelled } = summarise(actions);
  const { complete, green, amber, red } = byStanding;
  return (
    <section className="card tile">
      <h2 className="tile__label">
        <Link to="/p/$partnership/plan/$year" params={{ partnership, year }}>
          {t.planTile(year)}
        </Link>
      </h2>
      <p className="tile__value">{t.onTrack(onTrack, notCancelled)}</p>
      <p className="tile__change">{t.onTrackText(complete, green)}</p>
      <p className="tile__rest">{t.notOnTrack(amber, red, byStanding['no-update'])}</p>
      <RagBar counts={byStanding} />
    </section>
  );
}
