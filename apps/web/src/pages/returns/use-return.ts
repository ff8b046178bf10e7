import { readReturnFigures } from '@ragstone/contract/return-indicators';
import {
  listReturns,
  type ReturnView,
  readReturn,
  saveReturn,
  saveReturnDraft,
} from '@ragstone/contract/returns';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { keyOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { useAutosave } from '../../forms/use-autosave.ts';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { draftOf, type Edit, type FigureStatus, faultsInEdits, figuresOf } from './edits.ts';
import { returnsMessages } from './messages.ts';

/** After figures were saved: every page that shows something of them asks again. */
export async function refreshReturns(): Promise<void> {
  const changed = [listReturns, readReturn, readReturnFigures];
  await Promise.all(
    changed.map((endpoint) => queryClient.invalidateQueries({ queryKey: keyOf(endpoint) })),
  );
}

/** A return being filled in: what is typed is kept as a draft, then sent all at once. */
export function useReturn({ agency, draft }: ReturnView) {
  const t = useMessages(returnsMessages);
  const { slug: partnership } = usePartnership();
  const [sent, setSent] = useState<number>();
  const [status, setStatus] = useState<FigureStatus>('provisional');
  const params = { partnership, agency: agency.id };
  const texts = { nothing: t.nothingTyped, notANumber: t.notANumber };
  const form = useForm<{ figures: readonly Edit[] }>({
    initial: { figures: (draft?.cells ?? []).map((cell) => ({ ...cell, isSure: false })) },
    check: ({ figures }) => faultsInEdits(figures, texts),
    save: async ({ figures }) => {
      await autosave.flush(); // so that figures that are refused are kept all the same
      const body = { figures: figuresOf(figures) };
      const { saved } = await call(saveReturn, { params, body });
      autosave.forget();
      await refreshReturns();
      form.reset({ figures: [] });
      setSent(saved);
    },
  });
  const autosave = useAutosave({
    values: form.values.figures,
    isUnsaved: form.isUnsaved,
    save: async (figures) => {
      const { savedAt } = await call(saveReturnDraft, {
        params,
        body: { cells: draftOf(figures) },
      });
      // Held, not fetched again: the page would be drawn anew under the typing hand.
      await queryClient.invalidateQueries({ queryKey: keyOf(readReturn), refetchType: 'none' });
      return savedAt;
    },
  });
  const change = (figures: readonly Edit[]) => {
    setSent(undefined);
    form.set('figures', figures);
  };
  return {
    /** What figures are that are typed from now on; those not sent yet become it too. */
    status,
    setStatus: (to: FigureStatus) => {
      setStatus(to);
      if (form.values.figures.length > 0) {
        change(form.values.figures.map((edit) => ({ ...edit, status: to })));
      }
    },
    form,
    edits: form.values.figures,
    change,
    draft: autosave.state,
    isBehind: autosave.isBehind,
    settle: autosave.settle,
    sent,
  };
}

export type ReturnState = ReturnType<typeof useReturn>;
