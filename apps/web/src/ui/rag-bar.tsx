import { RagPill } from './rag-pill.tsx';
import { type RagState, ragStates, ragWords } from './rag-states.ts';

export type RagCounts = Partial<Record<RagState, number>>;

const partsOf = (counts: RagCounts) =>
  ragStates.flatMap((state) => {
    const count = counts[state] ?? 0;
    return count > 0 ? [{ state, count }] : [];
  });

/** How many actions are in each state, as one bar. Read out as a sentence. */
export function RagBar({ counts }: { counts: RagCounts }) {
  const parts = partsOf(counts);
  const text = parts.map(({ state, count }) => `${count} ${ragWords[state].toLowerCase()}`);
  return (
    <div className="rag-bar" role="img" aria-label={text.join(', ')}>
      {parts.map(({ state, count }) => (
        <span
          key={state}
          className={`rag-bar__part rag--${state}`}
          title={ragWords[state]}
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
      {partsOf(counts).map(({ state, count }) => (
        <li key={state}>
          <RagPill state={state} /> {isCounted && count}
        </li>
      ))}
    </ul>
  );
}
type LegendProps = { counts: RagCounts; isCounted?: boolean };
