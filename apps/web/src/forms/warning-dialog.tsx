import type { FormEvent, ReactNode } from 'react';
import { Button, Buttons } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorSummary, type SummaryFault } from '../ui/error-summary.tsx';

type Props = {
  title: string;
  form: { submit: (event: FormEvent) => void; faults: readonly SummaryFault[]; isSaving: boolean };
  /** What is done, and what leaves things as they are. */
  act: string;
  keep: string;
  onClose: () => void;
  children: ReactNode;
};

/** Asks before something is taken away or withdrawn: a form with what it means, and a way back. */
export function WarningDialog({ title, form, act, keep, onClose, children }: Props) {
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form className="form" onSubmit={form.submit} noValidate>
        <ErrorSummary faults={form.faults} />
        {children}
        <Buttons>
          <Button type="submit" kind="warning" isBusy={form.isSaving}>
            {act}
          </Button>
          <Button kind="secondary" onClick={onClose}>
            {keep}
          </Button>
        </Buttons>
      </form>
    </Dialog>
  );
}
