import { Link } from '@tanstack/react-router';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { overviewMessages } from './messages.ts';

export function NoFigures({ area }: { area: string }) {
  const t = useMessages(overviewMessages);
  const params = { partnership: usePartnership().slug };
  return (
    <EmptyState title={t.nothingHeading(area)}>
      <p>{t.nothingText}</p>
      <p>
        <Link to="/p/$partnership/data" params={params}>
          {t.nothingLink}
        </Link>
      </p>
    </EmptyState>
  );
}
