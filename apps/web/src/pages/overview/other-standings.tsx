import type { OtherStanding } from '@ragstone/contract/overview';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { overviewMessages } from './messages.ts';

/** What quarters and years of other sources say of the area among its neighbours; never one line with these. */
export function OtherStandings({ standings }: { standings: readonly OtherStanding[] }) {
  const t = useMessages(overviewMessages);
  const params = { partnership: usePartnership().slug };
  if (standings.length === 0) return null;
  return (
    <Card title={t.otherStandings}>
      {standings.map(({ source, sourceName, periodLabel, sentence }) => (
        <p key={source}>
          {sentence}{' '}
          <Link to="/p/$partnership/compare" params={params} search={{ source }}>
            {t.otherSource(sourceName, periodLabel)}
          </Link>
        </p>
      ))}
    </Card>
  );
}
