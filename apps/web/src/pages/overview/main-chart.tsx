import type { OverviewFigures } from '@ragstone/contract/overview';
import { readTrend } from '@ragstone/contract/trends';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queryOf } from '../../api/queries.ts';
import { FigureSource } from '../../charts/figure-source.tsx';
import { YearOnYear } from '../../charts/year-on-year.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { overviewMessages } from './messages.ts';

/**
 * All crime this financial year, from the same answer as its own page. Where less than twelve months
 * can be compared, it shows the months of the headline, which a half-held year would contradict.
 */
export function MainChart({ figures }: { figures: OverviewFigures }) {
  const t = useMessages(overviewMessages);
  const params = { partnership: usePartnership().slug };
  const query = figures.comparison?.months === 12 ? {} : figures.span;
  const { trend } = useSuspenseQuery(queryOf(readTrend, { params, query })).data;
  if (trend === undefined) return null;
  const { heading, sentence, points, nowLabel, beforeLabel, earlierLabel } = trend;
  return (
    <Card title={heading}>
      <p className="finding__sentence">{sentence}</p>
      <YearOnYear
        {...{ heading, points, nowLabel, beforeLabel, earlierLabel }}
        annotations={trend.annotations}
      />
      <FigureSource source={trend.source} releases={trend.releases} />
      <p className="links screen-only">
        <Link to="/p/$partnership/trends" params={params} search={trend.span}>
          {t.chartLink}
        </Link>
      </p>
    </Card>
  );
}
