import type { MyAction } from '@ragstone/contract/progress';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePartnership } from '../../session/actor.ts';

type Props = { action: MyAction; year: string; children?: ReactNode };

/** Leads to the action; named by its title where nothing else is said. */
export function ActionLink({ action: { reference, title }, year, children = title }: Props) {
  const { slug: partnership } = usePartnership();
  return (
    <Link to="/p/$partnership/plan/$year/$reference" params={{ partnership, year, reference }}>
      {children}
    </Link>
  );
}
