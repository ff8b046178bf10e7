import { Link } from '@tanstack/react-router';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { trendsMessages } from './messages.ts';

export function NothingHeld({ area }: { area: string }) {
  const t = useMessages(trendsMessages);
  const { slug } = usePartnership();
  return (
    <EmptyState title={t.emptyTitle(area)}>
      <p>{t.emptyText}</p>
      <p>
        <Link to="/p/$partnership/data" params={{ partnership: slug }}>
          {t.emptyLink}
        </Link>
      </p>
    </EmptyState>
  );
}
