import { readAction } from '@ragstone/contract/actions';
import { parseFinancialYearLabel } from '@ragstone/domain/time/period-label';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { useCan } from '../../session/actor.ts';
import { Banner } from '../../ui/banner.tsx';
import { Card } from '../../ui/card.tsx';
import { Page } from '../../ui/page.tsx';
import { ActionFacts } from './action-facts.tsx';
import { ActionStatus } from './action-status.tsx';
import { Changes } from './changes.tsx';
import { Measures } from './measures.tsx';
import { actionMessages } from './messages.ts';
import { Milestones } from './milestones.tsx';
import { Timeline } from './timeline.tsx';

/** Everything about one action: what was promised, how it stands, and how that came about. */
export function ActionPage() {
  const t = useMessages(actionMessages);
  const params = useParams({ from: '/p/$partnership/plan/$year/$reference' });
  const page = useSuspenseQuery(queryOf(readAction, { params })).data;
  const { plan, action, reports, changes } = page;
  const mayEdit = useCan('plan:edit', { planState: plan.state });
  const mayReport = useCan('report:confirm', {
    planState: plan.state,
    roundOpen: plan.openRound !== undefined,
    leadAgencyId: action.leadAgency?.id,
    supportingAgencyIds: [],
  });
  const { partnership, year, reference } = params;
  const planLink = { to: '/p/$partnership/plan/$year', params: { partnership, year } } as const;
  return (
    <Page
      heading={`${reference} ${action.title}`}
      eyebrow={
        <>
          <Link {...planLink}>{t.planOf(year)}</Link>
          {' · '}
          {`${action.priority.number} ${action.priority.title}`}
        </>
      }
      actions={
        <>
          {mayReport && (
            <Link
              to="/p/$partnership/plan/$year/$reference/report"
              params={params}
              className="govuk-button govuk-button--secondary"
            >
              {t.reportFor}
            </Link>
          )}
          {mayEdit && (
            <Link
              to="/p/$partnership/plan/$year/$reference/edit"
              params={params}
              className="govuk-button govuk-button--secondary"
            >
              {t.edit}
            </Link>
          )}
        </>
      }
    >
      {plan.state === 'draft' && <Banner>{t.draftPlan}</Banner>}
      <div className="grid grid--wide-narrow">
        <div className="stack">
          <ActionStatus page={page} />
          {action.how !== '' && (
            <Card title={t.how}>
              <p className="prose prose--lines">{action.how}</p>
            </Card>
          )}
          {action.restrictedText !== undefined && action.restrictedText !== '' && (
            <Card title={t.restricted}>
              <p className="soft">{t.restrictedNote}</p>
              <p className="prose prose--lines">{action.restrictedText}</p>
            </Card>
          )}
          <Measures measures={action.successMeasures} />
          <Milestones milestones={action.milestones} />
        </div>
        <div className="stack">
          <ActionFacts action={action} />
        </div>
      </div>
      <Timeline reports={reports} financialYear={parseFinancialYearLabel(year) ?? 0} />
      <Changes changes={changes} />
    </Page>
  );
}
