import { RagShape } from './rag-shape.tsx';
import { type RagState, ragWords } from './rag-states.ts';

/** Shape, word and tint: read by whoever sees only one of the three. */
export function RagPill({ state }: { state: RagState }) {
  return (
    <span className={`pill rag--${state}`}>
      <RagShape state={state} />
      {ragWords[state]}
    </span>
  );
}

type CellProps = { state: RagState | undefined; label: string };

const letters: Partial<Record<RagState, string>> = { red: 'R', amber: 'A', green: 'G' };

/** A quarter of an action's history: a letter or a shape; the label says the quarter and the word. */
export function RagCell({ state, label }: CellProps) {
  if (state === undefined) return <li className="rag-cell" />;
  return (
    <li className={`rag-cell rag--${state}`} title={label}>
      <span aria-hidden="true">{letters[state] ?? <RagShape state={state} />}</span>
      <span className="govuk-visually-hidden">{label}</span>
    </li>
  );
}
