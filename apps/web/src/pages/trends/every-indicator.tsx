import type { Trend, TrendAnswer } from '@ragstone/contract/trends';
import { Link, useSearch } from '@tanstack/react-router';
import { Sparkline } from '../../charts/sparkline.tsx';
import { toneClass } from '../../charts/tone-class.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { classNames } from '../../ui/class-names.ts';
import { trendsMessages } from './messages.ts';

/** Every indicator of the scheme over the same months, each a way to its own trend. */
export function EveryIndicator({ answer, trend }: { answer: TrendAnswer; trend: Trend }) {
  const t = useMessages(trendsMessages);
  const search = useSearch({ from: '/p/$partnership/trends' });
  return (
    <section className="stack">
      <h2>{t.every(trend.nowLabel, trend.beforeLabel)}</h2>
      <ul className="grid grid--4 multiples">
        {answer.indicators.map(({ slug, label, words, tone, ...small }) => (
          <li key={slug} className="card card--slim multiple">
            <h3>
              <Link
                to="."
                search={{ ...search, indicator: slug }}
                aria-current={slug === answer.indicator.slug ? 'true' : undefined}
              >
                {label}
              </Link>
            </h3>
            <p className={classNames('multiple__words', toneClass[tone])}>{words}</p>
            <Sparkline {...small} />
          </li>
        ))}
      </ul>
    </section>
  );
}
