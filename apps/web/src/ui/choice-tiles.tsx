import type { ReactNode } from 'react';
import type { FieldProps } from './field.tsx';
import { Fieldset } from './fieldset.tsx';

type Tile<V extends string> = { value: V; label: string; sign?: ReactNode };
type Props<V extends string> = FieldProps & {
  value: V | undefined;
  onChange: (value: V) => void;
  tiles: readonly Tile<V>[];
};

/** Large answers side by side, for thumbs: how is it going? */
export function ChoiceTiles<V extends string>(props: Props<V>) {
  const { id, value, onChange, tiles } = props;
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
            />
            {tile.sign}
            <span>{tile.label}</span>
          </label>
        ))}
      </div>
    </Fieldset>
  );
}
