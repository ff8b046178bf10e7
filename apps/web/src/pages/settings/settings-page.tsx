import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { Page } from '../../ui/page.tsx';
import { BlockSkeleton } from '../../ui/skeleton.tsx';
import { AgenciesCard } from './agencies-card.tsx';
import { settingsMessages } from './messages.ts';
import { PeopleCard } from './people-card.tsx';

const PartnershipCard = lazy(async () => ({
  default: (await import('./partnership-card.tsx')).PartnershipCard,
}));

export function SettingsPage() {
  const t = useMessages(settingsMessages);
  const { name, slug } = usePartnership();
  return (
    <Page heading={t.heading} eyebrow={name}>
      <PeopleCard />
      <AgenciesCard />
      <Suspense fallback={<BlockSkeleton />}>
        <PartnershipCard />
      </Suspense>
      <Card title={t.measuresHeading}>
        <p>
          {t.measuresText}{' '}
          <Link to="/p/$partnership/plan" params={{ partnership: slug }}>
            {t.measuresLink}
          </Link>
        </p>
      </Card>
    </Page>
  );
}
