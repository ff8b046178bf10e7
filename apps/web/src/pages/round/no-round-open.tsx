import type { Plan } from '@ragstone/contract/plans';
import { quarterLabel } from '@ragstone/domain/time/period-label';
import { lazy, type ReactNode, Suspense } from 'react';
import { useMessages } from '../../messages/define-messages.ts';
import { Page } from '../../ui/page.tsx';
import { BlockSkeleton } from '../../ui/skeleton.tsx';
import { roundMessages } from './messages.ts';

const OpenRoundForm = lazy(() =>
  import('./open-round-form.tsx').then((file) => ({ default: file.OpenRoundForm })),
);

export type NextRound = { quarter: number; dueOn: string };
type Props = { plan: Plan; next: NextRound | undefined; children: ReactNode };

/** Between two rounds: the next one is one press away, once its quarter has begun. */
export function NoRoundOpen({ plan, next, children }: Props) {
  const t = useMessages(roundMessages);
  const quarter = next && quarterLabel(plan.financialYear, next.quarter);
  return (
    <Page
      heading={t.openHeading}
      title={t.titleNone}
      eyebrow={t.planOf(plan.year)}
      lede={quarter === undefined ? t.nothingToOpen : t.openLede(quarter)}
    >
      {next !== undefined && (
        <Suspense fallback={<BlockSkeleton />}>
          <OpenRoundForm plan={plan} next={next} />
        </Suspense>
      )}
      {children}
    </Page>
  );
}
