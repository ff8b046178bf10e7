import type { ReturnDraftCell, ReturnView } from '@ragstone/contract/returns';
import { ConflictPanel } from '../../forms/conflict-panel.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import type { Edit } from './edits.ts';
import { returnsMessages } from './messages.ts';
import type { ReturnState } from './use-return.ts';

/** A figure as somebody else saved it meanwhile. */
type Saved = Omit<ReturnDraftCell, 'value'> & { value?: number };

type Props = { view: ReturnView; state: ReturnState };

const nameOf = ({ indicator, period }: Pick<Edit, 'indicator' | 'period'>) =>
  `${indicator} ${period}`;

/** Two people filled in the same figures: both, and the choice which to send. */
export function ReturnConflict({ view, state }: Props) {
  const t = useMessages(returnsMessages);
  const { form, edits, change } = state;
  const current = form.failure?.problem.current as { figures: Saved[] } | undefined;
  const saved = new Map((current?.figures ?? []).map((figure) => [nameOf(figure), figure]));
  const labelOf = ({ indicator, period }: Edit) => {
    const row = view.indicators.find(({ slug }) => slug === indicator);
    const cell = row?.cells.find((each) => each.period === period);
    return t.value(row?.label ?? indicator, cell?.label ?? period);
  };
  const wordsOf = (value: string, status: Edit['status']) =>
    t.asCell(value, t.states[status].toLowerCase());
  return (
    <ConflictPanel
      differences={edits.flatMap((edit) => {
        const other = saved.get(nameOf(edit));
        if (other === undefined) return [];
        const theirs = other.value === undefined ? '' : String(other.value);
        return [
          {
            name: nameOf(edit),
            label: labelOf(edit),
            yours: wordsOf(edit.value, edit.status),
            saved: wordsOf(theirs, other.status),
          },
        ];
      })}
      onResolve={(takeSaved) => {
        const kept = edits.filter((edit) => !takeSaved.includes(nameOf(edit)));
        form.reset({ figures: [] });
        change(
          kept.map((edit) => ({ ...edit, number: saved.get(nameOf(edit))?.number ?? edit.number })),
        );
      }}
    />
  );
}
