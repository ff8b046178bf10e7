import type { Plan } from '@ragstone/contract/plans';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../../messages/define-messages.ts';
import { useCan, usePartnership } from '../../session/actor.ts';
import { Menu } from '../../ui/menu.tsx';
import { planMessages } from './messages.ts';

type Paper = 'a4' | 'a3';

/** The size of the sheet is the whole document's, so that header and plan share the first one. */
function printOn(paper: Paper): void {
  document.body.classList.toggle('print-wide', paper === 'a3');
  window.print();
}

type Props = { plan: Plan; hasPriorities: boolean };

/** What can be done with the whole plan, at the right of its heading. */
export function PlanActions({ plan, hasPriorities }: Props) {
  const t = useMessages(planMessages);
  const { slug: partnership } = usePartnership();
  const mayEdit = useCan('plan:edit', { planState: plan.state });
  const params = { partnership, year: plan.year };
  return (
    <>
      <Menu button={t.print} className="govuk-button govuk-button--secondary">
        <li>
          <button type="button" className="menu__item" onClick={() => printOn('a4')}>
            {t.printA4}
          </button>
        </li>
        <li>
          <button type="button" className="menu__item" onClick={() => printOn('a3')}>
            {t.printA3}
          </button>
        </li>
      </Menu>
      {mayEdit && (
        <Link
          to="/p/$partnership/plan/$year/settings"
          params={params}
          className="govuk-button govuk-button--secondary"
        >
          {t.planSettings}
        </Link>
      )}
      {mayEdit && (
        <Link
          to="/p/$partnership/plan/$year/add-priority"
          params={params}
          className={hasPriorities ? 'govuk-button govuk-button--secondary' : 'govuk-button'}
        >
          {t.addPriority}
        </Link>
      )}
      {mayEdit && hasPriorities && (
        <Link to="/p/$partnership/plan/$year/add-action" params={params} className="govuk-button">
          {t.addAction}
        </Link>
      )}
    </>
  );
}
