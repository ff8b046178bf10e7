import type { Standing } from '@ragstone/domain/plan/status';
import { RagShape } from './rag-shape.tsx';
import { standingWords } from './standing-words.ts';

/** Shape, word and tint: read by whoever sees only one of the three. */
export function RagPill({ standing }: { standing: Standing }) {
  return (
    <span className={`pill rag--${standing}`}>
      <RagShape standing={standing} />
      {standingWords[standing]}
    </span>
  );
}

type CellProps = { standing: Standing | undefined; label: string };

const letters: Partial<Record<Standing, string>> = { red: 'R', amber: 'A', green: 'G' };

/** A quarter of an action's history: a letter or a shape; the label says the quarter and the word. */
export function RagCell({ standing, label }: CellProps) {
  if (standing === undefined) return <li className="rag-cell" />;
  return (
    <li className={`rag-cell rag--${standing}`} title={label}>
      <span aria-hidden="true">{letters[standing] ?? <RagShape standing={standing} />}</span>
      <span className="govuk-visually-hidden">{label}</span>
    </li>
  );
}
