import { addPriority, readPlan } from '@ragstone/contract/plans';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { Page } from '../../ui/page.tsx';
import { priorityMessages } from './messages.ts';
import { PlanLink } from './plan-link.tsx';
import { PriorityForm } from './priority-form.tsx';
import { fieldsOf } from './priority-values.ts';

export function AddPriorityPage() {
  const t = useMessages(priorityMessages);
  const params = useParams({ from: '/p/$partnership/plan/$year/add-priority' });
  const { priorities } = useSuspenseQuery(queryOf(readPlan, { params })).data;
  const next = Math.max(0, ...priorities.map(({ number }) => number)) + 1;
  return (
    <Page heading={t.addTitle} eyebrow={<PlanLink year={params.year} />}>
      <PriorityForm
        year={params.year}
        isNew
        initial={{
          number: String(next),
          title: '',
          aim: '',
          headlineIndicator: '',
          crossCutting: [],
        }}
        save={async (values) => {
          const body = { number: Number(values.number), ...fieldsOf(values) };
          await call(addPriority, { params, body });
        }}
      />
    </Page>
  );
}
