import type { OverviewFigures, Tile } from '@ragstone/contract/overview';
import { listInWords } from '@ragstone/domain/words/list';
import { formatCount } from '@ragstone/domain/words/number';
import { formatRate } from '@ragstone/domain/words/rank-text';
import { Link } from '@tanstack/react-router';
import { ChangeSign } from '../../charts/change-sign.tsx';
import { Sparkline } from '../../charts/sparkline.tsx';
import { toneClass } from '../../charts/tone-class.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { classNames } from '../../ui/class-names.ts';
import { overviewMessages } from './messages.ts';

type Props = { tile: Tile; figures: OverviewFigures };

/** One count with its change in words; its name leads to the trend over the same months. */
export function FigureTile({ tile, figures }: Props) {
  const t = useMessages(overviewMessages);
  const params = { partnership: usePartnership().slug };
  const { slug, label, change, tone, words, now, before, nowBreaks, beforeBreaks } = tile;
  const isClear =
    change.kind === 'measured' && change.verdict && change.verdict.strength !== 'no-clear-change';
  const count = change.now === undefined ? t.notHeld : formatCount(change.now);
  return (
    <section className={classNames('card', 'tile', tone === 'worse' && 'tile--alert')}>
      <h2 className="tile__label">
        <Link
          to="/p/$partnership/trends"
          params={params}
          search={{ indicator: slug, ...figures.span }}
        >
          {label}
        </Link>
      </h2>
      <p className="tile__value">{count}</p>
      <p className={classNames('tile__change', toneClass[tone])}>
        {isClear && <ChangeSign difference={change.difference} />} {words}
      </p>
      <p className="tile__rest">{restOf({ tile, figures, t })}</p>
      <Sparkline {...{ now, before, nowBreaks, beforeBreaks }} />
    </section>
  );
}

type Texts = (typeof overviewMessages)['en'];

/** The count before, whose measure it is, and its source where that is not the page's own. */
function restOf({ tile, figures, t }: Props & { t: Texts }): string {
  const { change, priorities, source, rank } = tile;
  const numbers = priorities.map(({ number }) => number);
  const [only, ...others] = numbers;
  const parts = [
    change.before === undefined ? t.notComparable : t.yearBefore(formatCount(change.before)),
    ...(rank === undefined ? [] : [t.rate(formatRate(rank.rate)), rank.words]),
    ...(only === undefined
      ? []
      : [others.length === 0 ? t.measure(only) : t.measures(listInWords(numbers.map(String)))]),
    ...(source === figures.source.name ? [] : [source]),
  ];
  return parts.join(' · ');
}
