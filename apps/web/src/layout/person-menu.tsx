import { useMessages } from '../messages/define-messages.ts';
import { useMembership } from '../session/actor.ts';
import { useSession } from '../session/session.ts';
import { Menu } from '../ui/menu.tsx';
import { uiMessages } from '../ui/messages.ts';
import { PersonLinks } from './person-links.tsx';

export function PersonMenu() {
  const t = useMessages(uiMessages);
  const { person } = useSession();
  const membership = useMembership();
  const who = membership === undefined ? person?.name : t.roles[membership.role];
  return (
    <div className="header__person">
      <Menu
        button={
          <span>
            {t.signedInAs} <b>{who}</b>
          </span>
        }
      >
        <li className="menu__note">
          {person?.name}
          {membership?.agency !== undefined && <br />}
          {membership?.agency?.name}
        </li>
        <PersonLinks />
      </Menu>
    </div>
  );
}
