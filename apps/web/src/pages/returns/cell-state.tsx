import type { ReturnCell } from '@ragstone/contract/returns';
import { shortDateLabel } from '@ragstone/domain/time/period-label';
import { useMessages } from '../../messages/define-messages.ts';
import { returnsMessages } from './messages.ts';

/** A sign of its own for each state, so that none is told by its colour alone. */
const signs: Record<ReturnCell['state'], string> = {
  provisional: '◐',
  final: '✓',
  withheld: '–',
  awaited: '○',
  late: '!',
  missing: '✕',
};

type Props = { cell: Pick<ReturnCell, 'state' | 'isExempt' | 'due'>; isShort?: boolean };

/** How a period stands, by sign and word. */
export function CellState({ cell: { state, isExempt, due }, isShort = false }: Props) {
  const t = useMessages(returnsMessages);
  const day = shortDateLabel(due);
  const isLate = state === 'late' || state === 'missing';
  return (
    <>
      <span className={`return-state return-state--${state}`}>
        <span aria-hidden="true">{signs[state]}</span>{' '}
        {state === 'awaited' ? t.dueOn(day) : t.states[state]}
      </span>
      {isExempt && (state === 'provisional' || state === 'final') && (
        <span className="tag return-exempt">{t.exempt}</span>
      )}
      {isLate && !isShort && <span className="soft small"> {t.wasDue(day)}</span>}
    </>
  );
}
