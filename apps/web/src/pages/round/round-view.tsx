import type { Plan } from '@ragstone/contract/plans';
import { type Round, readRound } from '@ragstone/contract/rounds';
import { roundLabel } from '@ragstone/domain/plan/round';
import { tallyRound } from '@ragstone/domain/plan/round-tally';
import { compareDates } from '@ragstone/domain/time/civil-date';
import { ageLabel, dateLabel, quarterLabel } from '@ragstone/domain/time/period-label';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { useToday } from '../../session/session.ts';
import { dateOfInstant } from '../../ui/instant.ts';
import { Page } from '../../ui/page.tsx';
import { Progress } from '../../ui/progress.tsx';
import { AgenciesTable } from './agencies-table.tsx';
import { DecidedUpdates } from './decided-updates.tsx';
import { roundMessages } from './messages.ts';
import { Queue } from './queue.tsx';
import { RoundActs } from './round-acts.tsx';
import { waitingIn } from './round-reports.ts';
import { Unanswered } from './unanswered.tsx';

type Props = { plan: Plan; quarter: number; children: ReactNode };

/** One round, open or closed: how far it is, what is to do, and what was decided. */
export function RoundView({ plan, quarter, children }: Props) {
  const t = useMessages(roundMessages);
  const { slug: partnership } = usePartnership();
  const { year, financialYear } = plan;
  const params = { partnership, year, quarter: String(quarter) };
  const { round, slots } = useSuspenseQuery(queryOf(readRound, { params })).data;
  const { asked, answered } = tallyRound(slots);
  const isOpen = round.closedAt === undefined;
  const label = roundLabel(quarter);
  return (
    <Page
      heading={asked === 0 ? t.headingEmpty(label) : t.heading(label, answered, asked)}
      title={t.title(label)}
      eyebrow={t.eyebrow(quarterLabel(financialYear, quarter), year)}
      lede={<RoundState round={round} waiting={waitingIn(slots).length} />}
      actions={
        isOpen ? (
          <RoundActs plan={plan} round={round} slots={slots} />
        ) : (
          <Link to="/p/$partnership/round" params={{ partnership }}>
            {t.toPresent}
          </Link>
        )
      }
    >
      <Progress label={t.answered} value={answered} max={Math.max(asked, 1)} />
      {round.note !== '' && (
        <p className="round-note">
          <span className="soft">{t.note}</span> {round.note}
        </p>
      )}
      {isOpen && <Queue year={year} slots={slots} />}
      <AgenciesTable slots={slots} isOpen={isOpen} />
      <Unanswered year={year} slots={slots} isOpen={isOpen} />
      <DecidedUpdates year={year} slots={slots} isOpen={isOpen} />
      {children}
    </Page>
  );
}

function RoundState({ round, waiting }: { round: Round; waiting: number }) {
  const t = useMessages(roundMessages);
  const today = useToday();
  const { dueOn, closedAt, closedBy = '' } = round;
  if (closedAt !== undefined) return <>{t.closed(dateOfInstant(closedAt), closedBy)}</>;
  const due = compareDates(dueOn, today) < 0 ? t.wasDue : t.due;
  return <>{`${due(dateLabel(dueOn), ageLabel(dueOn, today))} ${t.waiting(waiting)}`}</>;
}
