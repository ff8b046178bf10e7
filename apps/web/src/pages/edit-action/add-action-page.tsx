import { addAction } from '@ragstone/contract/actions';
import { readPlan } from '@ragstone/contract/plans';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { useCan } from '../../session/actor.ts';
import { Banner } from '../../ui/banner.tsx';
import { Page } from '../../ui/page.tsx';
import { ActionForm } from './action-form.tsx';
import { fieldsOf, newAction } from './action-values.ts';
import { editActionMessages } from './messages.ts';

export function AddActionPage() {
  const t = useMessages(editActionMessages);
  const params = useParams({ from: '/p/$partnership/plan/$year/add-action' });
  const search = useSearch({ from: '/p/$partnership/plan/$year/add-action' });
  const navigate = useNavigate();
  const { plan, priorities } = useSuspenseQuery(queryOf(readPlan, { params })).data;
  const mayEdit = useCan('plan:edit', { planState: plan.state });
  const chosen = search.priority ?? String(priorities[0]?.number ?? '');
  return (
    <Page
      heading={t.addTitle}
      eyebrow={
        <Link to="/p/$partnership/plan/$year" params={params}>
          {t.planOf(params.year)}
        </Link>
      }
    >
      {mayEdit ? (
        <ActionForm
          initial={newAction(chosen)}
          priorities={priorities}
          submitLabel={t.add}
          cancel={
            <Link to="/p/$partnership/plan/$year" params={params}>
              {t.cancel}
            </Link>
          }
          save={async (values) => {
            const body = { priorityNumber: Number(values.priorityNumber), ...fieldsOf(values) };
            const { reference } = await call(addAction, { params, body });
            void navigate({
              to: '/p/$partnership/plan/$year/$reference',
              params: { ...params, reference },
            });
          }}
        />
      ) : (
        <Banner tone="warning">{t.closed}</Banner>
      )}
    </Page>
  );
}
