import { useMessages } from '../../messages/define-messages.ts';
import { useSession } from '../../session/session.ts';
import { Page } from '../../ui/page.tsx';
import { KeysCard } from './keys-card.tsx';
import { accountMessages } from './messages.ts';
import { PasswordCard } from './password-card.tsx';
import { SessionsCard } from './sessions-card.tsx';

export function AccountPage() {
  const t = useMessages(accountMessages);
  const { person, memberships } = useSession();
  return (
    <Page heading={t.heading} lede={person && t.lede(person.name, person.email)}>
      <PasswordCard />
      <SessionsCard />
      {memberships.map(({ partnership }) => (
        <KeysCard
          key={partnership.id}
          partnership={partnership}
          isOnly={memberships.length === 1}
        />
      ))}
    </Page>
  );
}
