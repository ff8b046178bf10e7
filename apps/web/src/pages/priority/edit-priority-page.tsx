import { readPlan, savePriority } from '@ragstone/contract/plans';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { notThere } from '../../api/problem-error.ts';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { useCan } from '../../session/actor.ts';
import { Banner } from '../../ui/banner.tsx';
import { Page } from '../../ui/page.tsx';
import { priorityMessages } from './messages.ts';
import { PlanLink } from './plan-link.tsx';
import { PriorityForm } from './priority-form.tsx';
import { fieldsOf, valuesOf } from './priority-values.ts';

export function EditPriorityPage() {
  const t = useMessages(priorityMessages);
  const params = useParams({ from: '/p/$partnership/plan/$year/priority/$number' });
  const { plan, priorities } = useSuspenseQuery(queryOf(readPlan, { params })).data;
  // Held from the first reading on: a refreshed plan must not move the version under the form.
  const [priority] = useState(priorities.find(({ number }) => String(number) === params.number));
  const [version, setVersion] = useState(priority?.version ?? 1);
  const mayEdit = useCan('plan:edit', { planState: plan.state });
  if (priority === undefined) throw notThere();
  return (
    <Page heading={t.editTitle(priority.number)} eyebrow={<PlanLink year={params.year} />}>
      {mayEdit ? (
        <PriorityForm
          year={params.year}
          isNew={false}
          initial={valuesOf(priority)}
          onRebase={setVersion}
          save={async (values) => {
            await call(savePriority, { params, body: { version, ...fieldsOf(values) } });
          }}
        />
      ) : (
        <Banner tone="warning">{t.closed}</Banner>
      )}
    </Page>
  );
}
