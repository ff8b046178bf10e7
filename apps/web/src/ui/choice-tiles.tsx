import type { ReactNode } from 'react';
import type { FieldProps } from './field.tsx';
import { Fieldset } from './fieldset.tsx';

type Tile<V extends string> = { value: V; label: string; sign?: ReactNode; hint?: string };
type Props<V extends string> = FieldProps & {
  value: V | undefined;
  onChange: (value: V) => void;
  tiles: readonly Tile<V>[];
  after?: ReactNode;
};

/** Large answers side by side, for thumbs: how is it going? */
export function ChoiceTiles<V extends string>(props: Props<V>) {
  const { id, value, onChange, tiles, after } = props;
  return (
    <Fieldset {...props}>
      <div className="choice-tiles">
        {tiles.map((tile) => (
          <label key={tile.value}>
            <input
              type="radio"
              name={id}
              checked={tile.value === value}
              onChange={() => onChange(tile.value)}
              aria-labelledby={`${id}-${tile.value}`}
              aria-describedby={tile.hint === undefined ? undefined : `${id}-${tile.value}-hint`}
            />
            {tile.sign}
            <span id={`${id}-${tile.value}`} className="choice-tiles__label">
              {tile.label}
            </span>
            {tile.hint !== undefined && (
              <span id={`${id}-${tile.value}-hint`} className="choice-tiles__hint">
                {tile.hint}
              </span>
            )}
          </label>
        ))}
      </div>
      {after}
    </Fieldset>
  );
}
