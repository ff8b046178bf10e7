import type { Trend } from '@ragstone/contract/trends';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { useMessages } from '../messages/define-messages.ts';
import { chartMessages } from './messages.ts';

/** Where figures come from, in which release, and what must be said beside them. */
export function FigureSource({ source, releases }: Pick<Trend, 'source' | 'releases'>) {
  const t = useMessages(chartMessages);
  const dates = [...new Set(releases.map(({ publishedOn }) => publishedOn))].sort();
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return null;
  const release =
    first === last
      ? t.releaseOf(dateLabel(last))
      : t.releasesOf(releases.length, dateLabel(first), dateLabel(last));
  return (
    <p className="source">
      {t.source(source.name, release)} {source.caveat} {source.attribution}
    </p>
  );
}
