import type { ComparedArea, Comparison } from '@ragstone/contract/compare';
import { formatNumber } from '@ragstone/domain/words/number';
import { formatRate } from '@ragstone/domain/words/rank-text';
import { useMessages } from '../../messages/define-messages.ts';
import { classNames } from '../../ui/class-names.ts';
import { compareChartMessages } from './chart-messages.ts';
import { marksOf } from './rate-scale.ts';

/**
 * Each area's rate as a bar from 0 with what chance could make of it, the lowest first. Names and rates are
 * text, so nothing is in the picture alone; the table has the ends of each interval.
 */
export function RateBars({ comparison }: { comparison: Comparison }) {
  const t = useMessages(compareChartMessages);
  const { ranked, groupRates } = comparison;
  const marks = marksOf(comparison);
  const most = marks.at(-1) ?? 1;
  const at = (rate: number) => `${(rate / most) * 100}%`;
  const median = groupRates?.median;
  if (ranked.length === 0) return null;
  return (
    <figure className="rate-bars">
      <figcaption className="rate-bars__caption">
        {t.barsCaption(comparison.indicator.label)}
        <ul className="legend legend--chart">
          <li>
            <svg width="30" height="16" viewBox="0 0 30 16" aria-hidden="true">
              <path d="M2 8h26M2 3v10M28 3v10" stroke="currentColor" strokeWidth="2" fill="none" />
            </svg>
            {t.couldBe}
          </li>
          {median !== undefined && (
            <li>
              <svg width="30" height="16" viewBox="0 0 30 16" aria-hidden="true">
                <path d="M15 0v16" stroke="currentColor" strokeWidth="2" strokeDasharray="4 3" />
              </svg>
              {t.median(formatRate(median))}
            </li>
          )}
        </ul>
      </figcaption>
      <ol className="rate-bars__list">
        {ranked.map((row) => (
          <Bar key={row.area.code} {...{ row, at, median }} />
        ))}
      </ol>
      <div className="rate-bars__row rate-bars__axis" aria-hidden="true">
        <div className="rate-bars__track">
          {marks.map((mark) => (
            <span key={mark} className="rate-bars__mark" style={{ insetInlineStart: at(mark) }}>
              {formatNumber(mark)}
            </span>
          ))}
        </div>
      </div>
    </figure>
  );
}

type BarProps = {
  row: ComparedArea;
  at: (rate: number) => string;
  median: number | undefined;
};

function Bar({ row, at, median }: BarProps) {
  const t = useMessages(compareChartMessages);
  const { area, isOwn, rate = 0, rateInterval: ends } = row;
  return (
    <li className={classNames('rate-bars__row', isOwn && 'rate-bars__row--own')}>
      <span className="rate-bars__name">
        {isOwn ? <strong>{area.name}</strong> : area.name} {isOwn && <small>{t.own}</small>}
      </span>
      <span className="rate-bars__track" aria-hidden="true">
        <span className="rate-bars__bar" style={{ inlineSize: at(rate) }} />
        {ends !== undefined && (
          <span
            className="rate-bars__could-be"
            style={{
              insetInlineStart: at(ends.lower),
              inlineSize: at(ends.upper - ends.lower),
            }}
          />
        )}
        {median !== undefined && (
          <span className="rate-bars__median" style={{ insetInlineStart: at(median) }} />
        )}
      </span>
      <span className="rate-bars__rate">{formatRate(rate)}</span>
    </li>
  );
}
