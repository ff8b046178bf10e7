import { Attention } from './attention.tsx';
import { ByPriority } from './by-priority.tsx';
import { ComingUp } from './coming-up.tsx';
import { usePlanInForce, usePlanRows } from './use-plan-in-force.ts';

/** The plan's half of the page; its tile says it where there is no plan. */
export function PlanParts() {
  const plan = usePlanInForce();
  return plan === undefined ? null : <PartsOf year={plan.year} />;
}

function PartsOf({ year }: { year: string }) {
  const { plan, priorities, actions } = usePlanRows(year);
  return (
    <div className="grid grid--wide-narrow">
      <div className="stack">
        <ByPriority year={year} priorities={priorities} actions={actions} />
        <ComingUp plan={plan} actions={actions} />
      </div>
      <Attention year={year} actions={actions} />
    </div>
  );
}
