import { type IndicatorAnswer, readIndicator } from '@ragstone/contract/indicator';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { isProblem } from '../../api/problem-error.ts';
import { queryOf } from '../../api/queries.ts';
import { NotShown } from '../../figures/not-shown.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { Page } from '../../ui/page.tsx';
import { BlockSkeleton } from '../../ui/skeleton.tsx';
import { ControlCard } from './control-card.tsx';
import { IndicatorChoosers } from './indicator-choosers.tsx';
import { indicatorMessages } from './messages.ts';

// What lies further down comes after what is read first.
const Findings = lazy(async () => ({ default: (await import('./findings.tsx')).Findings }));
const Season = lazy(async () => ({ default: (await import('./findings.tsx')).Season }));
const LinkedActions = lazy(async () => ({
  default: (await import('./linked-actions.tsx')).LinkedActions,
}));
const About = lazy(async () => ({ default: (await import('./about.tsx')).About }));

const route = '/p/$partnership/indicators/$indicator';

/** One indicator whole: what is usual of it, where it goes, and what is being done about it. */
export function IndicatorPage() {
  const t = useMessages(indicatorMessages);
  const { partnership, indicator } = useParams({ from: route });
  const { area, with: beside, asOf } = useSearch({ from: route });
  const query = {
    ...(area === undefined ? {} : { area }),
    ...(beside === undefined ? {} : { with: beside }),
    ...(asOf === undefined ? {} : { asOf }),
  };
  const asked = useQuery({
    ...queryOf(readIndicator, { params: { partnership, indicator }, query }),
    // The figures before stay while the next are on their way, so that nothing jumps.
    placeholderData: keepPreviousData,
  });
  const refusal = isProblem(asked.error, 'bad-request') ? asked.error : undefined;
  if (asked.error !== null && refusal === undefined) throw asked.error;
  const answer = asked.data;
  const heading =
    answer === undefined ? t.indicator : t.titleOf(answer.indicator.label, answer.area.name);
  return (
    <Page heading={heading} title={answer?.figures?.heading ?? heading} isQuiet>
      <IndicatorChoosers answer={answer} />
      {asOf !== undefined && <NotShown because="as-published" asOf={asOf} />}
      {refusal !== undefined && <NotShown because="refused" message={refusal.message} />}
      {asked.isPending && <BlockSkeleton />}
      {answer !== undefined && (
        <div className="stack" aria-busy={asked.isPlaceholderData}>
          <Answer answer={answer} />
        </div>
      )}
    </Page>
  );
}

function Answer({ answer }: { answer: IndicatorAnswer }) {
  const { figures } = answer;
  return (
    <>
      {figures === undefined ? (
        <NotShown because="nothing-held" area={answer.area.name} />
      ) : (
        <ControlCard answer={answer} figures={figures} />
      )}
      <Suspense fallback={<BlockSkeleton />}>
        <div className="grid grid--wide-narrow">
          <div className="stack">
            {figures !== undefined && <Findings figures={figures} />}
            <LinkedActions answer={answer} />
            <About answer={answer} />
          </div>
          {figures !== undefined && <Season season={figures.season} />}
        </div>
      </Suspense>
    </>
  );
}
