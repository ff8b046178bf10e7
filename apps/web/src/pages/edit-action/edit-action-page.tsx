import { readAction, saveAction } from '@ragstone/contract/actions';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { keyOf, queryOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { useCan } from '../../session/actor.ts';
import { Banner } from '../../ui/banner.tsx';
import { Page } from '../../ui/page.tsx';
import { ActionForm } from './action-form.tsx';
import { fieldsOf, valuesOf } from './action-values.ts';
import { editActionMessages } from './messages.ts';

export function EditActionPage() {
  const t = useMessages(editActionMessages);
  const params = useParams({ from: '/p/$partnership/plan/$year/$reference/edit' });
  const navigate = useNavigate();
  const page = useSuspenseQuery(queryOf(readAction, { params })).data;
  // Held from the first reading on: a refreshed page must not move the version under the form.
  const [action] = useState(page.action);
  const [version, setVersion] = useState(action.version);
  const mayEdit = useCan('plan:edit', { planState: page.plan.state });
  const { partnership, year } = params;
  const actionLink = { to: '/p/$partnership/plan/$year/$reference', params } as const;
  return (
    <Page
      heading={t.editTitle(params.reference)}
      eyebrow={
        <>
          <Link to="/p/$partnership/plan/$year" params={{ partnership, year }}>
            {t.planOf(year)}
          </Link>
          {` · ${action.title}`}
        </>
      }
    >
      {mayEdit ? (
        <ActionForm
          initial={valuesOf(action)}
          onRebase={setVersion}
          submitLabel={t.save}
          cancel={<Link {...actionLink}>{t.cancel}</Link>}
          save={async (values) => {
            await call(saveAction, { params, body: { version, ...fieldsOf(values) } });
            await queryClient.invalidateQueries({ queryKey: keyOf(readAction, params) });
            void navigate(actionLink);
          }}
        />
      ) : (
        <Banner tone="warning">{t.closed}</Banner>
      )}
    </Page>
  );
}
