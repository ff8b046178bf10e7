import { formatNumber } from '@ragstone/domain/words/number';
import { useMessages } from '../../messages/define-messages.ts';
import { LinkButton } from '../../ui/button.tsx';
import { CellState } from './cell-state.tsx';
import { returnsMessages } from './messages.ts';
import type { CellPlace } from './return-grid.tsx';

type Props = { place: CellPlace; onOpen: (place: CellPlace) => void };

/** A figure to be read, with how it stands; its history is behind the state. */
export function ReadCell({ place, onOpen }: Props) {
  const t = useMessages(returnsMessages);
  const { indicator, cell } = place;
  const { value, note } = cell;
  return (
    <div className="return-cell">
      {value !== undefined && <strong className="return-value">{formatNumber(value)}</strong>}
      <div>
        {value === undefined ? (
          <CellState cell={cell} />
        ) : (
          <LinkButton onClick={() => onOpen(place)}>
            <CellState cell={cell} />
            <span className="govuk-visually-hidden">{t.details(indicator.label, cell.label)}</span>
          </LinkButton>
        )}
      </div>
      {note !== '' && <p className="soft small">{note}</p>}
    </div>
  );
}
