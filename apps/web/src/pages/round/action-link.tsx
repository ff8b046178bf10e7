import type { RoundSlot } from '@ragstone/contract/rounds';
import { Link } from '@tanstack/react-router';
import { usePartnership } from '../../session/actor.ts';

type Props = { year: string; slot: Pick<RoundSlot, 'reference' | 'title'> };

export function ActionLink({ year, slot: { reference, title } }: Props) {
  const { slug: partnership } = usePartnership();
  return (
    <Link to="/p/$partnership/plan/$year/$reference" params={{ partnership, year, reference }}>
      {`${reference} ${title}`}
    </Link>
  );
}
