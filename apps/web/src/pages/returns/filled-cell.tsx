import { useMessages } from '../../messages/define-messages.ts';
import { Checkbox } from '../../ui/checkboxes.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { CellState } from './cell-state.tsx';
import { isOf, withChange } from './edits.ts';
import { returnsMessages } from './messages.ts';
import type { CellPlace } from './return-grid.tsx';
import type { ReturnState } from './use-return.ts';

type Props = { place: CellPlace; state: ReturnState; onOpen: (place: CellPlace) => void };

/** A figure to be typed, with how it stands and what is wrong with it. */
export function FilledCell({ place, state, onOpen }: Props) {
  const t = useMessages(returnsMessages);
  const { indicator, cell } = place;
  const { form, edits, change } = state;
  const at = edits.findIndex((edit) => isOf(edit, { indicator: indicator.slug, cell }));
  const edit = edits[at];
  const name = t.value(indicator.label, cell.label);
  // Faults are answered by the place of a figure among those sent.
  const idOf = (part: string) =>
    edit === undefined
      ? `${indicator.slug}-${cell.period}-${part}`
      : `${form.field('figures').id}-${at}-${part}`;
  const errorOf = (part: string) =>
    edit === undefined ? undefined : form.errorAt(`/figures/${at}/${part}`);
  const question = errorOf('isSure');
  const set = (said: Parameters<typeof withChange>[2]) =>
    change(withChange(edits, { indicator: indicator.slug, cell }, said));
  return (
    <div className="return-cell">
      <TextInput
        id={idOf('value')}
        label={name}
        isLabelHidden
        inputMode="decimal"
        value={edit?.value ?? (cell.value === undefined ? '' : String(cell.value))}
        onChange={(value) => set({ value, isSure: false, ...statusOf(state, edit === undefined) })}
        error={errorOf('value') ?? errorOf('period') ?? question ?? errorOf('note')}
      />
      {(question !== undefined || edit?.isSure === true) && (
        <div className="govuk-checkboxes govuk-checkboxes--small">
          <Checkbox
            id={idOf('isSure')}
            label={t.isRight}
            isChecked={edit?.isSure === true}
            onChange={(isSure) => set({ isSure })}
          />
        </div>
      )}
      <button
        type="button"
        id={idOf('note')}
        className="link-button return-cell__state"
        onClick={() => onOpen(place)}
      >
        {edit === undefined ? (
          <CellState cell={cell} />
        ) : (
          <>
            <span className="return-state return-state--typed">
              <span aria-hidden="true">✎</span> {t.toSend}
            </span>
            <span className="soft small">
              {' '}
              {t.states[edit.status].toLowerCase()}
              {edit.isExempt && `, ${t.exempt.toLowerCase()}`}
            </span>
          </>
        )}
        <span className="govuk-visually-hidden">{t.details(indicator.label, cell.label)}</span>
      </button>
      {cell.note !== '' && edit === undefined && <p className="soft small">{cell.note}</p>}
    </div>
  );
}

/** The first time a cell is typed into, it takes the status that is chosen for what is typed now. */
const statusOf = ({ status }: ReturnState, isFirst: boolean) => (isFirst ? { status } : {});
