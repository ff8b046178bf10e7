import { signOut } from '@ragstone/contract/session';
import { Link, useNavigate } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { useMessages } from '../messages/define-messages.ts';
import { useMayEver, useMembership } from '../session/actor.ts';
import { useSession } from '../session/session.ts';
import { uiMessages } from '../ui/messages.ts';

/** What a person can do about themselves: in the header's menu, and on a phone in the navigation. */
export function PersonLinks({ className }: { className?: string }) {
  const t = useMessages(uiMessages);
  const session = useSession();
  const membership = useMembership();
  const mayManage = useMayEver('settings:manage');
  const leave = useSignOut();
  return (
    <>
      {membership !== undefined && mayManage && (
        <li className={className}>
          <Link
            to="/p/$partnership/settings"
            params={{ partnership: membership.partnership.slug }}
            className="nav__link"
          >
            {t.settings}
          </Link>
        </li>
      )}
      {session.memberships.length > 1 && (
        <li className={className}>
          <Link to="/" className="nav__link">
            {t.changePartnership}
          </Link>
        </li>
      )}
      <li className={className}>
        <Link to="/account" className="nav__link">
          {t.account}
        </Link>
      </li>
      <li className={className}>
        <button type="button" className="nav__link" onClick={leave}>
          {t.signOut}
        </button>
      </li>
    </>
  );
}

function useSignOut() {
  const navigate = useNavigate();
  return async () => {
    await call(signOut, {});
    // What was read in this session must not be there for the next person at this machine.
    queryClient.clear();
    await navigate({ to: '/sign-in' });
  };
}
