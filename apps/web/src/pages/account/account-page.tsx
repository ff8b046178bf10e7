import { useMessages } from '../../messages/define-messages.ts';
import { useSession } from '../../session/session.ts';
import { Page } from '../../ui/page.tsx';
import { accountMessages } from './messages.ts';
import { PasswordCard } from './password-card.tsx';
import { SessionsCard } from './sessions-card.tsx';

export function AccountPage() {
  const t = useMessages(accountMessages);
  const { person } = useSession();
  return (
    <Page heading={t.heading} lede={person && t.lede(person.name, person.email)}>
      <PasswordCard />
      <SessionsCard />
    </Page>
  );
}
