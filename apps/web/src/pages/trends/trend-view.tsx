import type { Trend, TrendAnswer } from '@ragstone/contract/trends';
import { useRef } from 'react';
import { FigureSource } from '../../charts/figure-source.tsx';
import { FiguresTable } from '../../charts/figures-table.tsx';
import { YearOnYear } from '../../charts/year-on-year.tsx';
import { InFigures } from './in-figures.tsx';
import { TrendLinks } from './trend-links.tsx';

type Props = { answer: TrendAnswer; trend: Trend };

/**
 * Finding, sentence, picture, table and source: always together, in this order. The table has the page's
 * width for itself, so that on a laptop the figures stand beside the picture and above it.
 */
export function TrendView({ answer, trend }: Props) {
  const { heading, sentence, notes, points, nowLabel, beforeLabel, earlierLabel } = trend;
  const picture = useRef<HTMLElement>(null);
  return (
    <div className="grid grid--wide-narrow trend">
      <section className="card" ref={picture}>
        <h2 className="finding">{heading}</h2>
        <p className="finding__sentence">{sentence}</p>
        {notes.map((note) => (
          <p key={note} className="finding__note">
            {note}
          </p>
        ))}
        <YearOnYear
          {...{ heading, points, nowLabel, beforeLabel, earlierLabel }}
          annotations={trend.annotations}
        />
      </section>
      <div className="card trend__table">
        <FiguresTable trend={trend} label={answer.indicator.label} />
        <FigureSource source={trend.source} releases={trend.releases} />
        <TrendLinks answer={answer} trend={trend} picture={picture} />
      </div>
      <InFigures answer={answer} trend={trend} />
    </div>
  );
}
