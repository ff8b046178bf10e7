import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMessages } from '../messages/define-messages.ts';
import { useMembership } from '../session/actor.ts';
import { useSession } from '../session/session.ts';
import { uiMessages } from '../ui/messages.ts';
import { Mark } from './mark.tsx';
import { Navigation } from './navigation.tsx';
import { PersonMenu } from './person-menu.tsx';

export function Header() {
  const t = useMessages(uiMessages);
  const { person } = useSession();
  const membership = useMembership();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <header className="header">
        <div className="header__row">
          <Link to="/" className="header__home">
            <Mark />
            {t.productName}
          </Link>
          {membership !== undefined && (
            <span className="header__partnership">{membership.partnership.name}</span>
          )}
          <div className="header__end">
            {person !== undefined && <PersonMenu />}
            {person !== undefined && (
              <button
                type="button"
                className="nav-button"
                aria-expanded={isOpen}
                aria-controls="navigation"
                onClick={() => setOpen(!isOpen)}
              >
                {t.menu}
              </button>
            )}
          </div>
        </div>
      </header>
      {person !== undefined && <Navigation isOpen={isOpen} onLeave={() => setOpen(false)} />}
    </>
  );
}
