import { touchesPeriod } from '@ragstone/domain/figures/annotation';
import { type ControlStretch, controlStretches } from '@ragstone/domain/figures/control-stretches';
import {
  type DirectionOfTravel,
  directionOfTravel,
} from '@ragstone/domain/figures/direction-of-travel';
import { type Watched, watchedVerdict } from '@ragstone/domain/figures/watched';
import { withYearBefore } from '@ragstone/domain/time/period';
import { daysNote } from '@ragstone/domain/words/change-text';
import { signalsToSay } from '@ragstone/domain/words/control-text';
import type pg from 'pg';
import { noteText } from '../../db/figures/figure-texts.ts';
import { notedOf, readIndicatorParts } from '../../db/figures/indicator-parts.ts';
import type { FigureScope } from '../../db/figures/scope.ts';
import { historyNotesOf } from '../../db/figures/scope-notes.ts';

/** What the page of an indicator finds, as far as a watch tells of it. */
export type Finding = {
  watched: Watched;
  direction: DirectionOfTravel;
  stretches: ControlStretch[];
  latest: number;
  /** What must be known beside it, as sentences. */
  notes: string[];
};

/** Stands for what is found while nothing is held. */
export const nothingFound: Watched = { verdict: 'cannot-be-compared', signals: [] };

/** What is found now, by what the indicator's page asks; `undefined` while nothing is held. */
export async function readFinding(pool: pg.Pool, of: FigureScope): Promise<Finding | undefined> {
  const parts = await readIndicatorParts(pool, of);
  if (parts === undefined) return undefined;
  const { scope, period, figures } = parts;
  const noted = notedOf(parts);
  const latest = period.to;
  const stretches = controlStretches(noted, period);
  const direction = directionOfTravel(noted, latest);
  const compared = withYearBefore(direction.now);
  const about = figures.notesOf(scope.indicator).filter((note) => touchesPeriod(note, compared));
  const days = daysNote(direction.now);
  return {
    watched: {
      verdict: watchedVerdict(direction.change),
      signals: stretches.flatMap(signalsToSay),
    },
    direction,
    stretches,
    latest,
    notes: [
      ...historyNotesOf(scope, direction.now),
      ...(days === undefined ? [] : [days]),
      ...about.map(noteText),
      scope.source.caveat,
    ].filter((text) => text !== ''),
  };
}
