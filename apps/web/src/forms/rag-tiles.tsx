import { readSettings } from '@ragstone/contract/settings';
import { type Rag, rags } from '@ragstone/domain/plan/rag';
import { standingTexts } from '@ragstone/domain/words/rag-text';
import { useSuspenseQuery } from '@tanstack/react-query';
import { queryOf } from '../api/queries.ts';
import { usePartnership } from '../session/actor.ts';
import { ChoiceTiles } from '../ui/choice-tiles.tsx';
import type { FieldProps } from '../ui/field.tsx';
import { RagShape } from '../ui/rag-shape.tsx';

type Props = FieldProps & { value: Rag | undefined; onChange: (value: Rag) => void };

/** What red, amber and green mean in this partnership, in its own words. */
export function useRagMeanings(): Record<Rag, string> {
  const { slug: partnership } = usePartnership();
  const { data } = useSuspenseQuery(queryOf(readSettings, { params: { partnership } }));
  return { red: data.redMeans, amber: data.amberMeans, green: data.greenMeans };
}

/** Red, amber or green by one press each: shape, word, and what the partnership means by it. */
export function RagTiles(props: Props) {
  const meanings = useRagMeanings();
  const { value } = props;
  return (
    <ChoiceTiles
      {...props}
      tiles={rags.map((rag) => ({
        value: rag,
        label: standingTexts[rag].word,
        hint: meanings[rag],
        sign: (
          <span className={`rag-ink--${rag}`}>
            <RagShape standing={rag} />
          </span>
        ),
      }))}
      after={
        value !== undefined && (
          <p className="choice-tiles__chosen" aria-hidden="true">
            {meanings[value]}
          </p>
        )
      }
    />
  );
}
