import { Link } from '@tanstack/react-router';
import { useMessages } from '../../messages/define-messages.ts';
import { useSession } from '../../session/session.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { uiMessages } from '../../ui/messages.ts';
import { Page } from '../../ui/page.tsx';
import { chooseMessages } from './messages.ts';

/** Where someone of several partnerships begins; whoever has one is taken straight to it. */
export function ChoosePartnershipPage() {
  const t = useMessages(chooseMessages);
  const { roles } = useMessages(uiMessages);
  const { memberships } = useSession();
  if (memberships.length === 0) {
    return (
      <Page heading={t.noneHeading}>
        <EmptyState title={t.noneHeading}>
          <p>{t.noneText}</p>
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page heading={t.heading} lede={t.lede}>
      <ul className="list list--cards">
        {memberships.map(({ partnership, role, agency }) => (
          <li key={partnership.id} className="card list__item--plain">
            <Link
              to="/p/$partnership"
              params={{ partnership: partnership.slug }}
              className="list__title"
            >
              {partnership.name}
            </Link>
            <span className="soft">
              {agency === undefined ? t.as(roles[role]) : t.forAgency(agency.name)}
            </span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
