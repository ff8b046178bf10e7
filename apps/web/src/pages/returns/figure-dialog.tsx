import { readReturnFigures, type SavedFigure } from '@ragstone/contract/return-indicators';
import { formatNumber } from '@ragstone/domain/words/number';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Button, Buttons } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { dateOfInstant } from '../../ui/instant.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { BlockSkeleton } from '../../ui/skeleton.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { dialogMessages } from './dialog-messages.ts';
import { editOf, isOf, withChange } from './edits.ts';
import { returnsMessages } from './messages.ts';
import type { CellPlace } from './return-grid.tsx';
import type { ReturnState } from './use-return.ts';

type Props = { place: CellPlace; state: ReturnState | undefined; onClose: () => void };

/** Everything about one figure: how it counts, who may see it, why it changed, and its history. */
export function FigureDialog({ place, state, onClose }: Props) {
  const t = useMessages(returnsMessages);
  const d = useMessages(dialogMessages);
  const { indicator, cell } = place;
  return (
    <Dialog title={t.value(indicator.label, cell.label)} isOpen onClose={onClose}>
      {state !== undefined && <FigureFields place={place} state={state} />}
      <Suspense fallback={<BlockSkeleton />}>
        <History place={place} />
      </Suspense>
      <Buttons>
        <Button kind="secondary" onClick={onClose}>
          {d.done}
        </Button>
      </Buttons>
    </Dialog>
  );
}

function FigureFields({ place, state }: { place: CellPlace; state: ReturnState }) {
  const t = useMessages(returnsMessages);
  const d = useMessages(dialogMessages);
  const at = { indicator: place.indicator.slug, cell: place.cell };
  const edit = state.edits.find((each) => isOf(each, at)) ?? editOf(at);
  const set = (said: Parameters<typeof withChange>[2]) =>
    state.change(withChange(state.edits, at, said));
  return (
    <div className="form">
      <Segmented
        id="figure-status"
        label={d.status}
        value={edit.status}
        onChange={(status) => set({ status })}
        choices={(['provisional', 'final'] as const).map((value) => ({
          value,
          label: t.states[value],
        }))}
      />
      <Segmented
        id="figure-exempt"
        label={d.whoMaySee}
        hint={d.exemptHint}
        value={edit.isExempt ? 'exempt' : 'public'}
        onChange={(value) => set({ isExempt: value === 'exempt' })}
        choices={[
          { value: 'public', label: d.public },
          { value: 'exempt', label: t.exempt },
        ]}
      />
      <TextArea
        id="figure-note"
        label={d.note}
        hint={d.noteHint}
        value={edit.note}
        onChange={(note) => set({ note })}
        rows={2}
        maxLength={500}
      />
    </div>
  );
}

function History({ place: { indicator, cell } }: { place: CellPlace }) {
  const d = useMessages(dialogMessages);
  const { slug: partnership } = usePartnership();
  const query = queryOf(readReturnFigures, { params: { partnership, indicator: indicator.slug } });
  const { history } = useSuspenseQuery(query).data;
  const saves = history.filter(({ period }) => period === cell.period);
  return (
    <>
      <h3>{d.history}</h3>
      {saves.length === 0 ? (
        <p className="soft">{d.noHistory}</p>
      ) : (
        <ol className="list return-history" reversed>
          {saves.map((save) => (
            <li key={`${save.savedAt} ${save.value}`}>
              <Save save={save} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function Save({ save }: { save: SavedFigure }) {
  const t = useMessages(returnsMessages);
  const d = useMessages(dialogMessages);
  const { value, status, isExempt, savedAt, savedBy, byOfficer, file, note } = save;
  const words = [t.states[status].toLowerCase(), ...(isExempt ? [t.exempt.toLowerCase()] : [])];
  const on = dateOfInstant(savedAt);
  return (
    <>
      <strong>{value === undefined ? d.takenBack : formatNumber(value)}</strong>
      {`, ${words.join(', ')}. `}
      <span className="soft">
        {byOfficer ? d.savedForAgency(savedBy, on) : d.savedBy(savedBy, on)}
        {file !== undefined && ` ${d.byFile(file)}`}
      </span>
      {note !== '' && <p>{note}</p>}
    </>
  );
}
