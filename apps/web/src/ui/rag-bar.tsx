import type { Standing } from '@ragstone/domain/plan/status';
import { RagPill } from './rag-pill.tsx';
import { standingsInBar, standingWords } from './standing-words.ts';

export type RagCounts = Partial<Record<Standing, number>>;

const partsOf = (counts: RagCounts) =>
  standingsInBar.flatMap((standing) => {
    const count = counts[standing] ?? 0;
    return count > 0 ? [{ standing, count }] : [];
  });

/** How many actions are in each standing, as one bar. Read out as a sentence. */
export function RagBar({ counts }: { counts: RagCounts }) {
  const parts = partsOf(counts);
  const text = parts.map(
    ({ standing, count }) => `${count} ${standingWords[standing].toLowerCase()}`,
  );
  return (
    <div className="rag-bar" role="img" aria-label={text.join(', ')}>
      {parts.map(({ standing, count }) => (
        <span
          key={standing}
          className={`rag-bar__part rag--${standing}`}
          title={standingWords[standing]}
          style={{ flexGrow: count }}
        >
          {count}
        </span>
      ))}
    </div>
  );
}

/** The pills that explain a bar, with their counts. */
export function RagLegend({ counts, isCounted = true }: LegendProps) {
  return (
    <ul className="legend legend--rag">
      {partsOf(counts).map(({ standing, count }) => (
        <li key={standing}>
          <RagPill standing={standing} /> {isCounted && count}
        </li>
      ))}
    </ul>
  );
}
type LegendProps = { counts: RagCounts; isCounted?: boolean };
