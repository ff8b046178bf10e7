import { type ActionPage, readAction } from '@ragstone/contract/actions';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { queryOf } from '../../api/queries.ts';
import { ReportForm } from '../../forms/report/report-form.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { Banner } from '../../ui/banner.tsx';
import { Card } from '../../ui/card.tsx';
import { Page } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { reportForAgencyMessages } from './messages.ts';

/** What was reported for the chosen agency: this quarter's, and the last one confirmed. */
function reportsFor({ plan, action, reports }: ActionPage, agencyId: string | undefined) {
  const part = agencyId === action.leadAgency?.id ? ('lead' as const) : ('support' as const);
  const own = reports.filter(
    (report) => report.part === part && (part === 'lead' || report.agency?.id === agencyId),
  );
  const report = own.find(({ quarter }) => quarter === plan.openRound?.quarter);
  const lastReport = own.find((each) => each !== report && each.decision !== undefined);
  return { part, report, lastReport, lifecycle: action.lifecycle, rag: action.rag };
}

/** An officer writes an update for whichever agency could not do it itself. */
export function ReportForAgencyPage() {
  const t = useMessages(reportForAgencyMessages);
  const params = useParams({ from: '/p/$partnership/plan/$year/$reference/report' });
  const search = useSearch({ from: '/p/$partnership/plan/$year/$reference/report' });
  const navigate = useNavigate();
  const page = useSuspenseQuery(queryOf(readAction, { params })).data;
  const { plan, action } = page;
  const { leadAgency, supportingAgencies } = action;
  const chosen = supportingAgencies.find(({ id }) => id === search.agency)?.id;
  const agencyId = chosen ?? leadAgency?.id;
  const on = reportsFor(page, agencyId);
  const isSent = on.report !== undefined && on.report.state !== 'draft';
  const actionLink = { to: '/p/$partnership/plan/$year/$reference', params } as const;
  return (
    <Page
      heading={t.heading(params.reference)}
      eyebrow={<Link {...actionLink}>{action.title}</Link>}
      lede={t.lede}
    >
      <Card>
        <Select
          id="agency"
          label={t.agency}
          value={agencyId ?? ''}
          onChange={(agency) => void navigate({ to: '.', search: { agency }, replace: true })}
          choices={[
            {
              value: leadAgency?.id ?? '',
              label: leadAgency === undefined ? t.nobodyLeads : t.leads(leadAgency.name),
            },
            ...supportingAgencies.map(({ id, name }) => ({ value: id, label: t.supports(name) })),
          ]}
        />
        {plan.openRound === undefined && <Banner>{t.notOpen}</Banner>}
        {isSent && <Banner>{t.sent}</Banner>}
        {plan.openRound !== undefined && !isSent && (
          <ReportForm
            key={agencyId}
            place={{ params, agencyId }}
            on={on}
            onSent={() => void navigate(actionLink)}
          />
        )}
      </Card>
    </Page>
  );
}
