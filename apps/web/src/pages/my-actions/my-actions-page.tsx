import { readMyActions } from '@ragstone/contract/progress';
import { roundLabel } from '@ragstone/domain/plan/round';
import { compareDates, financialYearOfDate, quarterOfDate } from '@ragstone/domain/time/civil-date';
import { ageLabel, dateLabel, quarterLabel } from '@ragstone/domain/time/period-label';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { useToday } from '../../session/session.ts';
import { Banner } from '../../ui/banner.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Progress } from '../../ui/progress.tsx';
import { BlockSkeleton } from '../../ui/skeleton.tsx';
import { ActionsToReport } from './actions-to-report.tsx';
import { myActionsMessages } from './messages.ts';
import { useAnswer } from './use-answer.ts';

// Fetched after the page: what is asked for besides actions.
const ReturnDue = lazy(() =>
  import('./return-due.tsx').then((file) => ({ default: file.ReturnDue })),
);

// Shown between two rounds only.
const QuietList = lazy(() =>
  import('./quiet-list.tsx').then((file) => ({ default: file.QuietList })),
);

/** What is asked of the partner's agency, by when, and the forms to answer it. */
export function MyActionsPage() {
  const t = useMessages(myActionsMessages);
  const { slug: partnership } = usePartnership();
  const today = useToday();
  const { answer, say } = useAnswer();
  const query = queryOf(readMyActions, { params: { partnership } });
  const { agency, plan, round, actions } = useSuspenseQuery(query).data;
  const returnDue = (
    <Suspense>
      <ReturnDue />
    </Suspense>
  );
  if (plan === undefined) {
    return (
      <Page heading={t.title} eyebrow={agency.name}>
        {returnDue}
        <EmptyState title={t.noPlan}>
          <p>{t.noPlanText}</p>
        </EmptyState>
      </Page>
    );
  }
  if (round === undefined) {
    const present = quarterLabel(financialYearOfDate(today), quarterOfDate(today));
    return (
      <Page heading={t.notOpen} title={t.title} eyebrow={agency.name} lede={t.notOpenText(present)}>
        {returnDue}
        <Suspense fallback={<BlockSkeleton />}>
          <QuietList actions={actions} year={plan.year} />
        </Suspense>
      </Page>
    );
  }
  const asked = actions.filter(({ part }) => part === 'lead');
  const sent = asked.filter(({ report }) => report !== undefined && report.state !== 'draft');
  const isLate = compareDates(round.dueOn, today) < 0;
  const away = ageLabel(round.dueOn, today);
  const due = (isLate ? t.overdue : t.due)(dateLabel(round.dueOn), away);
  return (
    <Page
      heading={asked.length === 0 ? t.nothingToDo : t.heading(sent.length, asked.length)}
      title={t.title}
      eyebrow={t.eyebrow(agency.name, roundLabel(round.quarter))}
    >
      {asked.length > 0 && (
        <div>
          <Progress label={t.progress} value={sent.length} max={asked.length} />
          <p>{due}</p>
        </div>
      )}
      {returnDue}
      {round.note !== '' && <Banner>{round.note}</Banner>}
      {answer !== undefined && answer.next === undefined && (
        <Banner key={answer.text} tone="success" isAnswer>
          <p>{answer.text}</p>
        </Banner>
      )}
      {actions.length === 0 && <p>{t.noActions}</p>}
      <ActionsToReport actions={actions} year={plan.year} answer={answer} onAnswer={say} />
    </Page>
  );
}
