import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMessages } from '../messages/define-messages.ts';
import { usePartnership } from '../session/actor.ts';
import { LinkButton } from '../ui/button.tsx';
import { savedViewMessages } from './messages.ts';
import { SaveViewDialog } from './save-view-dialog.tsx';

/** Among the links of a view: keeps it under a name, and leads to those kept. */
export function SaveView({ label }: { label: string }) {
  const t = useMessages(savedViewMessages);
  const params = { partnership: usePartnership().slug };
  const [isOpen, setOpen] = useState(false);
  const [saved, setSaved] = useState<string>();
  const close = () => setOpen(false);
  return (
    <>
      <LinkButton onClick={() => setOpen(true)}>{t.saveThis}</LinkButton>
      <Link to="/p/$partnership/saved-views" params={params}>
        {t.list}
      </Link>
      <span role="status">{saved === undefined ? '' : t.saved(saved)}</span>
      {isOpen && (
        <SaveViewDialog
          heading={label}
          onClose={close}
          onSaved={(name) => {
            setSaved(name);
            close();
          }}
        />
      )}
    </>
  );
}
