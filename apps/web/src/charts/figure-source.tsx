import type { Trend } from '@ragstone/contract/trends';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { useMessages } from '../messages/define-messages.ts';
import { chartMessages } from './messages.ts';

type Told = { source?: Trend['source'] | undefined; releases: Trend['releases'] };

/** Where figures come from, in which release, and what must be said beside them; empty for no release. */
export function useSourceText({ source, releases }: Told): string {
  const t = useMessages(chartMessages);
  const dates = [...new Set(releases.map(({ publishedOn }) => publishedOn))].sort();
  const [first] = dates;
  const last = dates.at(-1);
  if (source === undefined || first === undefined || last === undefined) return '';
  const release =
    first === last
      ? t.releaseOf(dateLabel(last))
      : t.releasesOf(releases.length, dateLabel(first), dateLabel(last));
  return `${t.source(source.name, release)} ${source.caveat} ${source.attribution}`;
}

/** The same below what it is the source of. */
export function FigureSource(told: Told) {
  const text = useSourceText(told);
  return text === '' ? null : <p className="source">{text}</p>;
}
