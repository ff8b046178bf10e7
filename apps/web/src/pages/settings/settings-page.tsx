import { Link } from '@tanstack/react-router';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { Page } from '../../ui/page.tsx';
import { AgenciesCard } from './agencies-card.tsx';
import { settingsMessages } from './messages.ts';
import { PartnershipCard } from './partnership-card.tsx';
import { PeopleCard } from './people-card.tsx';

export function SettingsPage() {
  const t = useMessages(settingsMessages);
  const { name, slug } = usePartnership();
  return (
    <Page heading={t.heading} eyebrow={name}>
      <PeopleCard />
      <AgenciesCard />
      <PartnershipCard />
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
