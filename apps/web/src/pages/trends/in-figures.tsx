import type { Trend, TrendAnswer } from '@ragstone/contract/trends';
import type { Period } from '@ragstone/domain/time/period';
import { monthLabel, spanLabel } from '@ragstone/domain/time/period-label';
import { formatCount, formatDifference, formatPercentChange } from '@ragstone/domain/words/number';
import { lazy, Suspense } from 'react';
import { ChangeSign } from '../../charts/change-sign.tsx';
import { monthOfKey } from '../../charts/plot.ts';
import { toneClass } from '../../charts/tone-class.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { Card } from '../../ui/card.tsx';
import { trendsMessages } from './messages.ts';

const MoreFigures = lazy(async () => ({
  default: (await import('./more-figures.tsx')).MoreFigures,
}));

const periodOf = (span: { from: string; to: string }): Period => ({
  from: monthOfKey(span.from),
  to: monthOfKey(span.to),
});

/** The numbers behind the sentence, one below another, and what else is to be known of them. */
export function InFigures({ answer, trend }: { answer: TrendAnswer; trend: Trend }) {
  const t = useMessages(trendsMessages);
  const { change, comparison, tone } = trend;
  const now = periodOf(comparison?.now ?? trend.span);
  return (
    <Card title={t.inFigures}>
      <dl className="facts">
        <Count label={spanLabel(now)} value={change.now} />
        {comparison !== undefined && (
          <Count label={spanLabel(periodOf(comparison.before))} value={change.before} />
        )}
        <div>
          <dt>{t.change}</dt>
          {change.kind === 'not-comparable' ? (
            <dd>{t.notComparable}</dd>
          ) : (
            <dd className={toneClass[tone]}>
              <ChangeSign difference={change.difference} /> {formatDifference(change.difference)}
              <small>
                {change.kind === 'measured' ? formatPercentChange(change.percent) : t.tooFew}
              </small>
            </dd>
          )}
        </div>
        {trend.couldHaveSeen !== undefined && (
          <div>
            <dt>{t.couldHaveSeen}</dt>
            <dd>
              <small>{trend.couldHaveSeen}</small>
            </dd>
          </div>
        )}
        <Suspense fallback={<Coming />}>
          <MoreFigures answer={answer} trend={trend} />
        </Suspense>
        <div>
          <dt>{t.counts}</dt>
          <dd>
            <small>{answer.indicator.counts}.</small>
          </dd>
        </div>
        {trend.otherForces.length > 0 && <OtherForces forces={trend.otherForces} />}
        {trend.annotations.length > 0 && (
          <div>
            <dt>{t.annotations}</dt>
            {trend.annotations.map(({ from, text, citation }) => (
              <dd key={`${from} ${text}`}>
                <small>{t.annotation(monthLabel(monthOfKey(from)), text, citation)}</small>
              </dd>
            ))}
          </div>
        )}
      </dl>
    </Card>
  );
}

/** The place of the rate, the rank and the year's end while they are on their way. */
function Coming() {
  const t = useMessages(trendsMessages);
  return (
    <div>
      <dt>{t.rateAndRank}</dt>
      <dd className="skeleton skeleton--facts" />
    </div>
  );
}

function Count({ label, value }: { label: string; value: number | undefined }) {
  const t = useMessages(trendsMessages);
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value === undefined ? t.notHeld : formatCount(value)}</dd>
    </div>
  );
}

function OtherForces({ forces }: { forces: Trend['otherForces'] }) {
  const t = useMessages(trendsMessages);
  const text = (value: number | undefined) =>
    value === undefined ? t.notHeld : formatCount(value);
  return (
    <div>
      <dt>{t.otherForces}</dt>
      <dd>
        <small>{t.otherForcesText}</small>
        {forces.map(({ force, now, before }) => (
          <small key={force}>{t.otherForce(force, text(now), text(before))}</small>
        ))}
      </dd>
    </div>
  );
}
