import {
  downloadIndicator,
  downloadIndicatorWorkbook,
  type IndicatorAnswer,
  type IndicatorFigures,
} from '@ragstone/contract/indicator';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { lazy, type RefObject, Suspense, useRef } from 'react';
import { urlOf } from '../../api/endpoint-url.ts';
import { Control } from '../../charts/control.tsx';
import { controlMessages } from '../../charts/control-messages.ts';
import { actionMarks, controlBreaks, controlRows } from '../../charts/control-plot.ts';
import { ControlTable } from '../../charts/control-table.tsx';
import { FigureSource, useSourceText } from '../../charts/figure-source.tsx';
import { TakeAway } from '../../figures/take-away.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { Details } from '../../ui/details.tsx';
import { indicatorMessages } from './messages.ts';

const WatchThis = lazy(async () => ({
  default: (await import('../../watches/watch-this.tsx')).WatchThis,
}));

type Props = { answer: IndicatorAnswer; figures: IndicatorFigures };

/** Signals that are said at once; those before them are behind a press. */
const signalsShown = 3;

/** What is usual and what is not: finding, sentences, picture, table and source. */
export function ControlCard({ answer, figures }: Props) {
  const t = useMessages(indicatorMessages);
  const said = useMessages(controlMessages);
  const { asOf } = useSearch({ from: '/p/$partnership/indicators/$indicator' });
  const { heading, stretches, signals } = figures;
  const picture = useRef<HTMLElement>(null);
  const rows = controlRows(figures);
  const latest = stretches.at(-1);
  const earlier = signals.slice(signalsShown);
  return (
    <section className="card stack stack--close" ref={picture}>
      <div>
        <h2 className="finding">{heading}</h2>
        <p className="finding__sentence">{latest?.words}</p>
      </div>
      <div>
        <h3>{t.signals}</h3>
        {signals.length === 0 && <p>{t.noSignals}</p>}
        <SignalList signals={signals.slice(0, signalsShown)} />
        {earlier.length > 0 && (
          <Details summary={t.moreSignals(earlier.length)}>
            <SignalList signals={earlier} />
          </Details>
        )}
      </div>
      <Control
        heading={heading}
        rows={rows}
        breaks={controlBreaks(figures)}
        marks={actionMarks(answer.actions, { rows, several: said.several })}
        isSeasonOut={latest?.season === 'taken-out'}
      />
      <Details summary={said.showFigures}>
        <ControlTable rows={rows} label={answer.indicator.label} />
      </Details>
      <div>
        <FigureSource source={figures.source} releases={figures.releases} />
        <Links answer={answer} figures={figures} picture={picture} />
        {asOf === undefined && (
          <Suspense>
            <WatchThis answer={answer} />
          </Suspense>
        )}
      </div>
    </section>
  );
}

const SignalList = ({ signals }: { signals: IndicatorFigures['signals'] }) => (
  <ul className="list__lines">
    {signals.map(({ kind, from, to, words }) => (
      <li key={`${kind} ${from} ${to}`}>{words}</li>
    ))}
  </ul>
);

function Links({ answer, figures, picture }: Props & { picture: RefObject<Element | null> }) {
  const t = useMessages(indicatorMessages);
  const params = useParams({ from: '/p/$partnership/indicators/$indicator' });
  const search = useSearch({ from: '/p/$partnership/indicators/$indicator' });
  const query = {
    area: answer.area.code,
    ...(search.with === undefined ? {} : { with: search.with }),
    ...(search.asOf === undefined ? {} : { asOf: search.asOf }),
  };
  const of = { indicator: answer.indicator.slug, area: answer.area.code };
  return (
    <TakeAway
      csv={urlOf(downloadIndicator, { params, query })}
      workbook={urlOf(downloadIndicatorWorkbook, { params, query })}
      sentence={figures.stretches.at(-1)?.words}
      picture={{
        of: picture,
        title: figures.heading,
        foot: [`${answer.indicator.label}, ${answer.area.name}.`, useSourceText(figures)],
        name: `usual-${of.indicator}-${of.area}`,
      }}
      savedAs={`${answer.indicator.label}, ${answer.area.name}`}
    >
      <Link to="/p/$partnership/trends" params={params} search={of}>
        {t.trend}
      </Link>
      <Link
        to="/p/$partnership/compare"
        params={params}
        search={{ indicator: answer.indicator.slug }}
      >
        {t.compare}
      </Link>
    </TakeAway>
  );
}
