import type { Standing, Sum } from '../geography/history.ts';
import type { Month } from '../time/month.ts';
import type { Period } from '../time/period.ts';
import { monthLabel } from '../time/period-label.ts';
import { listInWords } from './list.ts';

/**
 * That an area's figures before it began are those of others; `undefined` where nothing earlier is
 * asked for.
 */
export function sumNote({ area, since, of }: Sum<string>, asked: Period): string | undefined {
  if (asked.from >= since) return undefined;
  const [only] = of;
  const began = `${area} began in ${monthLabel(since)}`;
  return of.length === 1
    ? `${began} with a code of its own: earlier figures are those of ${only} as it was before.`
    : `${began}: earlier figures are the sum of ${listInWords(of)}.`;
}

/**
 * That an area began with parts of others, so that no earlier figures are its own; `undefined` where
 * nothing earlier is asked for.
 */
export function beginningNote(
  { since, areas, split }: { since: Month; areas: readonly string[]; split: readonly string[] },
  asked: Period,
): string | undefined {
  if (asked.from >= since) return undefined;
  const began = `${listInWords(areas)} began in ${monthLabel(since)} with a part of ${listInWords(split)}`;
  return `${began}: earlier figures are of other places and do not add up to its own.`;
}

/** That an area is there no more, and what it became; `undefined` where it still is. */
export function endedText(area: string, standing: Standing<string>): string | undefined {
  if (standing.kind === 'itself') return undefined;
  const ended = `${area} ended in ${monthLabel(standing.since - 1)}`;
  if (standing.kind === 'successor') return `${ended}, and is now part of ${standing.area}.`;
  const [only, ...others] = standing.into;
  return others.length === 0
    ? `${ended}: only a part of it went into ${only}.`
    : `${ended}, and was split between ${listInWords(standing.into)}.`;
}

/** That an area stands where those chosen stood; `undefined` where it is one of the same name. */
export function standsForNote(
  area: string,
  gone: readonly { name: string; since: Month }[],
): string | undefined {
  const others = gone.filter(({ name }) => name !== area);
  const [first] = others;
  if (first === undefined) return undefined;
  const names = listInWords(others.map(({ name }) => name));
  const [all, place] = others.length === 1 ? ['it', 'its place'] : ['them', 'their place'];
  return `${names} ended in ${monthLabel(first.since - 1)}: ${area}, which all of ${all} went into, stands in ${place}.`;
}

/** That the people of an area were estimated before it began. */
export const sumOfPeopleText = (area: string, of: readonly string[]): string =>
  of.length === 1
    ? `${area} has no estimate of its own for this time: its people are those of ${of[0]} as it was before.`
    : `${area} has no estimate of its own for this time: its people are the sum of ${listInWords(of)}.`;

/**
 * That the partnership areas that publishers have figures of do not make up a district: its old
 * districts that are counted elsewhere, each with the partnership areas that it is counted in.
 */
export function notMadeUpText(
  district: string,
  elsewhere: readonly { name: string; csps: readonly string[] }[],
): string {
  const told = elsewhere.flatMap(({ name, csps }) =>
    csps.length === 0 ? [] : [`${name} is counted in ${listInWords(csps)}`],
  );
  const why = told.length === 0 ? '' : `: ${listInWords(told)}`;
  return `No figures of partnership areas add up to ${district}${why}.`;
}

/** That a district's figures are those of the partnership areas in it, added up. */
export const sumOfCspsText = (district: string, csps: readonly string[]): string =>
  `The figures of ${district} are the sum of the partnership areas in it: ${listInWords(csps)}.`;

/** Why there is no rate: some of those whose people would be added up are not estimated. */
export const noEstimateText = (areas: readonly string[]): string =>
  `No estimate of the people of ${listInWords(areas)} is held for this time.`;

/** Why there is no rate: the people of several areas are estimated for different years. */
export const noCommonYearText = (areas: readonly string[]): string =>
  `No release has the people of ${listInWords(areas)} for the same year, so they are not added up.`;
