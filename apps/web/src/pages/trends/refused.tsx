import { Link } from '@tanstack/react-router';
import { useMessages } from '../../messages/define-messages.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { trendsMessages } from './messages.ts';

/** An address that names what is not there: says which part, and leads to what is. */
export function Refused({ message }: { message: string }) {
  const t = useMessages(trendsMessages);
  return (
    <EmptyState title={t.refusedTitle}>
      <p>{message}.</p>
      <p>
        <Link to="." search={{}}>
          {t.showDefault}
        </Link>
      </p>
    </EmptyState>
  );
}
