import type { Change } from '../figures/change.ts';
import type { ControlStretch } from '../figures/control-stretches.ts';
import type { Watched, WatchedVerdict, WatchNews } from '../figures/watched.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Month } from '../time/month.ts';
import type { Period } from '../time/period.ts';
import { dateLabel } from '../time/period-label.ts';
import { changeHeading } from './change-heading.ts';
import { changeSentence } from './change-text.ts';
import { controlHeading, signalsToSay, signalText } from './control-text.ts';
import { inSentence } from './list.ts';
import { couldHaveSeenText } from './verdict-text.ts';

/** What an owner is told: a heading, and the paragraphs that they read under it. */
export type WatchNotice = { heading: string; paragraphs: string[] };

/** What a notice is written from. Notes are what must be known beside the figures, as sentences. */
export type NoticeFigures = {
  label: string;
  areaName: string;
  told: Watched;
  /** Its signals are those of the stretches. */
  news: WatchNews;
  direction: { now: Period; change: Change };
  stretches: readonly ControlStretch[];
  latest: Month;
  release: { source: string; publishedOn: CivilDate; event: 'accepted' | 'withdrawn' };
  notes: readonly string[];
};

const verdictWas: Record<WatchedVerdict, string> = {
  higher: 'it was higher than the year before, by more than chance explains',
  lower: 'it was lower than the year before, by more than chance explains',
  'no-clear-change': 'there was no clear change from the year before',
  'cannot-be-compared': 'it could not be compared with the year before',
};

const releaseText = ({ source, publishedOn, event }: NoticeFigures['release']) =>
  `The release of ${source} published on ${dateLabel(publishedOn)} was ${event}.`;

function findingOf(asked: NoticeFigures): string {
  const { label, news, direction, stretches, latest } = asked;
  if (news.isOtherVerdict) return changeHeading(label, { ...direction, latest });
  if (news.signals.some(({ to }) => to === latest)) return controlHeading(label, stretches.at(-1));
  return `Earlier months of ${inSentence(label)} now show as unusual`;
}

function signalParagraph({ news, stretches }: NoticeFigures): string[] {
  const said = stretches.toReversed().flatMap((stretch) =>
    signalsToSay(stretch)
      .filter((signal) => news.signals.includes(signal))
      .map((signal) => signalText(signal, stretch)),
  );
  return said.length === 0 ? [] : [`Newly unusual: ${said.join(' ')}`];
}

/**
 * What has changed of a watched indicator: what was found and what was before, both counts and their
 * periods, what is newly unusual, the release, and what must be known beside the figures.
 */
export function watchNotice(asked: NoticeFigures): WatchNotice {
  const { areaName, label, told, news, direction, release, notes } = asked;
  const couldHaveSeen = couldHaveSeenText(direction.change);
  const was = `Before this, ${verdictWas[told.verdict]}.`;
  const counts = [changeSentence(direction.change, direction.now), couldHaveSeen];
  return {
    heading: `${areaName}: ${findingOf(asked)}`,
    paragraphs: [
      `${releaseText(release)} With it, what is found of ${inSentence(label)} in ${areaName} has changed.`,
      counts.filter((text) => text !== undefined).join(' '),
      ...(news.isOtherVerdict ? [was] : []),
      ...signalParagraph(asked),
      ...notes,
    ],
  };
}

/** Where a reader sees the figures, and where they stop the mails. */
export type WatchLinks = { view: string; watches: string };

/** A notice as a mail in plain text. A heading in one line, as a subject must be. */
export function watchMail({ heading, paragraphs }: WatchNotice, links: WatchLinks) {
  const text = [
    heading,
    ...paragraphs,
    `See the figures:\n${links.view}`,
    `You get this mail because you asked in Ragstone to be told when this changes. To stop it, press “Stop” beside it here:\n${links.watches}`,
  ];
  return { subject: heading.replaceAll(/\s+/g, ' '), text: `${text.join('\n\n')}\n` };
}
