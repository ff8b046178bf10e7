import { type ComparedArea, compareAreas } from '@ragstone/contract/compare';
import type { Trend, TrendAnswer } from '@ragstone/contract/trends';
import { breaksWithin } from '@ragstone/domain/figures/annotation';
import { monthKey } from '@ragstone/domain/time/month';
import { yearEnding } from '@ragstone/domain/time/period';
import { spanLabel } from '@ragstone/domain/time/period-label';
import { formatRate, ordinal } from '@ragstone/domain/words/rank-text';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { queryOf } from '../../api/queries.ts';
import { monthOfKey } from '../../charts/plot.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { moreFiguresMessages } from './more-figures-messages.ts';
import { useIndicator } from './use-indicator.ts';

type Props = { answer: TrendAnswer; trend: Trend };

/** The rate over twelve months, where it stands in the group, and what the year may come to. */
export function MoreFigures({ answer, trend }: Props) {
  const t = useMessages(moreFiguresMessages);
  const { indicator, area } = answer;
  const { asOf } = useSearch({ from: '/p/$partnership/trends' });
  const params = { partnership: usePartnership().slug };
  const year = yearEnding(monthOfKey((trend.comparison?.now ?? trend.span).to));
  const query = {
    indicator: indicator.slug,
    from: monthKey(year.from),
    to: monthKey(year.to),
    ...(asOf === undefined ? {} : { asOf }),
  };
  const { comparison } = useSuspenseQuery(queryOf(compareAreas, { params, query })).data;
  const { figures } = useIndicator(answer);
  const notes = trend.annotations.map(({ kind, from, to }) => ({
    kind,
    from: monthOfKey(from),
    to: to === undefined ? undefined : monthOfKey(to),
  }));
  const isTwoWays = breaksWithin(notes, { now: year, before: year }).length > 0;
  const isLatest = figures?.latest === monthKey(year.to);
  const { ranked = [], apart = [], beside = [] } = comparison ?? {};
  const compared = [...ranked, ...apart, ...beside].find((each) => each.area.code === area.code);
  return (
    <>
      {compared !== undefined && (
        <Rate label={t.rate(spanLabel(year))} compared={isTwoWays ? undefined : compared} />
      )}
      {!isTwoWays && compared?.rank !== undefined && (
        <div>
          <dt>{t.rank(ranked.length)}</dt>
          <dd>
            {ordinal(compared.rank)}
            <RankRange compared={compared} />
          </dd>
        </div>
      )}
      {figures !== undefined && isLatest && (
        <div>
          <dt>{t.yearEnd}</dt>
          <dd>
            <span className="facts__words">{figures.yearEnd.heading}</span>
          </dd>
        </div>
      )}
    </>
  );
}

function RankRange({ compared: { rankRange, rankRangeWords } }: { compared: ComparedArea }) {
  const t = useMessages(moreFiguresMessages);
  if (rankRange === undefined || rankRangeWords === undefined) return null;
  const isSure = rankRange.lowest === rankRange.highest;
  return <small>{isSure ? t.isSure : t.couldBe(rankRangeWords)}</small>;
}

/** Without an area the months were counted in two ways, which are no sum. */
function Rate({ label, compared }: { label: string; compared: ComparedArea | undefined }) {
  const t = useMessages(moreFiguresMessages);
  const { rate, rateInterval, denominator, because } = compared ?? { because: t.twoWays };
  if (rate === undefined) {
    return (
      <div>
        <dt>{label}</dt>
        <dd>
          {t.noRate}
          {because !== undefined && <small>{because}</small>}
        </dd>
      </div>
    );
  }
  const per = denominator?.of === 'households' ? t.perHouseholds : t.perPeople;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {per(formatRate(rate))}
        {rateInterval !== undefined && (
          <small>{t.range(formatRate(rateInterval.lower), formatRate(rateInterval.upper))}</small>
        )}
        {denominator !== undefined && <small>{t.estimate(denominator.midYear)}</small>}
      </dd>
    </div>
  );
}
