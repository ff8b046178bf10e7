import { compareAreas } from '@ragstone/contract/compare';
import { listFigureSources } from '@ragstone/contract/figure-sources';
import { readIndicator } from '@ragstone/contract/indicator';
import { readPeriods } from '@ragstone/contract/periods';
import type { SavedView } from '@ragstone/contract/saved-views';
import { readTrend } from '@ragstone/contract/trends';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { choiceOf } from '../address/search.ts';
import { queryOf } from '../api/queries.ts';
import { sourceIn } from '../figures/source-choice.ts';
import { useMessages } from '../messages/define-messages.ts';
import { usePartnership } from '../session/actor.ts';
import { savedViewMessages } from './messages.ts';
import { searchOf } from './view-link.tsx';

type Props = { view: SavedView };

/** What a view finds now, in the words of its page: it asks what the page asks. */
export function Finding({ view }: Props) {
  const params = { partnership: usePartnership().slug };
  const { sources } = useSuspenseQuery(queryOf(listFigureSources, { params })).data;
  if (view.page === 'compare') return <Compared view={view} />;
  if (view.page === 'indicators') return <OfIndicator view={view} />;
  const source = sourceIn(sources, searchOf(view));
  if (source === undefined || source.every === 1) return <OfMonths view={view} />;
  return <OfPeriods view={view} source={source.slug} />;
}

function Compared({ view }: Props) {
  const params = { partnership: usePartnership().slug };
  const {
    area: _area,
    by: _by,
    with: _with,
    measure: _measure,
    base: _base,
    ...query
  } = searchOf(view);
  const { isError, data } = useQuery(queryOf(compareAreas, { params, query }));
  return <Said isError={isError} isHere={data !== undefined} heading={data?.comparison?.heading} />;
}

function OfIndicator({ view }: Props) {
  const { indicator = '', area, with: beside, asOf } = searchOf(view);
  const params = { partnership: usePartnership().slug, indicator };
  const query = {
    ...(area === undefined ? {} : { area }),
    ...(beside === undefined ? {} : { with: beside }),
    ...(asOf === undefined ? {} : { asOf }),
  };
  const { isError, data } = useQuery(queryOf(readIndicator, { params, query }));
  return <Said isError={isError} isHere={data !== undefined} heading={data?.figures?.heading} />;
}

function OfMonths({ view }: Props) {
  const params = { partnership: usePartnership().slug };
  const {
    by: _by,
    group: _group,
    with: _with,
    measure: _measure,
    base: _base,
    ...query
  } = searchOf(view);
  const { isError, data } = useQuery(queryOf(readTrend, { params, query }));
  return <Said isError={isError} isHere={data !== undefined} heading={data?.trend?.heading} />;
}

function OfPeriods({ view, source }: Props & { source: string }) {
  const params = { partnership: usePartnership().slug };
  const {
    from: _from,
    group: _group,
    by: _by,
    with: _with,
    measure: _measure,
    base: _base,
    ...named
  } = searchOf(view);
  const by = choiceOf(searchOf(view), 'by', ['quarter', 'twelve-months', 'financial-year']);
  const query = { ...named, source, ...(by === undefined ? {} : { by }) };
  const { isError, data } = useQuery(queryOf(readPeriods, { params, query }));
  return <Said isError={isError} isHere={data !== undefined} heading={data?.view?.heading} />;
}

type Answer = { isError: boolean; isHere: boolean; heading: string | undefined };

function Said({ isError, isHere, heading }: Answer) {
  const t = useMessages(savedViewMessages);
  if (isError) return <p className="list__text">{t.cannotShow}</p>;
  if (!isHere) return <span className="skeleton skeleton--tile" />;
  return <p className="list__text">{heading ?? t.nothingHeld}</p>;
}
