import type { ComparedArea, Funnel } from '@ragstone/contract/compare';
import {
  type FunnelStanding,
  type GroupFunnel,
  groupFunnel,
  type JudgedArea,
} from '@ragstone/domain/figures/group-funnel';
import type { Rated } from '@ragstone/domain/figures/rank-range';
import {
  funnelHeading,
  funnelNotes,
  funnelSentence,
  funnelStandingWords,
  notJudgedSentence,
  notJudgedWords,
} from '@ragstone/domain/words/funnel-text';

/** The count and the people of a row; `undefined` where it is not ranked. */
export const ratedOf = ({ because, count, denominator }: ComparedArea): Rated | undefined =>
  because !== undefined || count === undefined || denominator === undefined
    ? undefined
    : { count, denominator: denominator.number };

const ownReason = ({ reading, count = -1 }: ComparedArea) =>
  reading === 'counted' && count >= 0 ? 'no-people' : 'no-count';

type Judged = Extract<GroupFunnel, { kind: 'judged' }>;
type Standing = { name: string; rate: number; standing: FunnelStanding };

/** What sentences need of a row; `undefined` where nothing can be said of it. */
const standingOf = ({ area, rate, standing }: ComparedArea): Standing | undefined =>
  rate === undefined || standing === undefined ? undefined : { name: area.name, rate, standing };

function judgedRow(row: ComparedArea, found: JudgedArea | undefined, isWidened: boolean) {
  if (found === undefined) return { ...row, standingWords: notJudgedWords(ownReason(row)) };
  const { standing, limits } = found;
  return { ...row, standing, standingWords: funnelStandingWords(standing, isWidened), limits };
}

function funnelOf(label: string, rows: readonly ComparedArea[], judged: Judged): Funnel {
  const { of, rate, dispersion, points } = judged;
  const isWidened = dispersion > 1;
  const own = rows.filter(({ isOwn }) => isOwn);
  const others = rows.filter(({ isOwn }) => !isOwn);
  const sentences = own.map((row) => {
    const standing = standingOf(row);
    return standing === undefined
      ? notJudgedSentence(row.area.name, ownReason(row))
      : funnelSentence(standing, { of, rate, isWidened });
  });
  const toldOf = (some: readonly ComparedArea[]) => some.flatMap((row) => standingOf(row) ?? []);
  return {
    heading: funnelHeading(label, toldOf(own), isWidened),
    sentence: sentences.join(' '),
    notes: funnelNotes(toldOf(others), isWidened),
    judged: { rate, dispersion, points },
  };
}

/** The areas of a group with where each stands beside what chance explains, and what is said of it. */
export function judgedAreas(
  label: string,
  rows: readonly ComparedArea[],
): { areas: ComparedArea[]; funnel: Funnel } {
  const judged = groupFunnel(rows.map(ratedOf));
  if (judged.kind === 'judged') {
    const isWidened = judged.dispersion > 1;
    const areas = rows.map((row, at) => judgedRow(row, judged.areas[at], isWidened));
    return { areas, funnel: funnelOf(label, areas, judged) };
  }
  const { because } = judged;
  const reasonOf = (row: ComparedArea) => (ratedOf(row) === undefined ? ownReason(row) : because);
  return {
    areas: rows.map((row) => ({ ...row, standingWords: notJudgedWords(reasonOf(row)) })),
    funnel: {
      heading: funnelHeading(label, [], false),
      sentence: notJudgedSentence(undefined, because),
      notes: [],
    },
  };
}
