import type { Plan } from '@ragstone/contract/plans';
import type { Round, RoundSlot } from '@ragstone/contract/rounds';
import { lazy, Suspense, useState } from 'react';
import { useMessages } from '../../messages/define-messages.ts';
import { Button } from '../../ui/button.tsx';
import { roundMessages } from './messages.ts';

// Fetched when one is first asked for: a round is read far more often than changed.
const ChangeRoundDialog = lazy(() =>
  import('./change-round-dialog.tsx').then((file) => ({ default: file.ChangeRoundDialog })),
);
const CloseRoundDialog = lazy(() =>
  import('./close-round-dialog.tsx').then((file) => ({ default: file.CloseRoundDialog })),
);

type Props = { plan: Plan; round: Round; slots: readonly RoundSlot[] };

export function RoundActs({ plan, round, slots }: Props) {
  const t = useMessages(roundMessages);
  const [open, setOpen] = useState<'change' | 'close'>();
  const leave = () => setOpen(undefined);
  return (
    <>
      <Button kind="secondary" onClick={() => setOpen('change')}>
        {t.change}
      </Button>
      <Button kind="secondary" onClick={() => setOpen('close')}>
        {t.close}
      </Button>
      <Suspense>
        {open === 'change' && <ChangeRoundDialog plan={plan} round={round} onClose={leave} />}
        {open === 'close' && (
          <CloseRoundDialog plan={plan} round={round} slots={slots} onClose={leave} />
        )}
      </Suspense>
    </>
  );
}
