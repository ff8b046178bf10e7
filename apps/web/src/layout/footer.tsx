import { Link } from '@tanstack/react-router';
import { useMessages } from '../messages/define-messages.ts';
import { uiMessages } from '../ui/messages.ts';
import { Keys } from './keys.tsx';

export function Footer() {
  const t = useMessages(uiMessages);
  return (
    <footer className="footer">
      <div className="footer__row">
        <nav aria-label={t.footerNavigation}>
          <ul className="footer__list">
            <li>
              <Link to="/accessibility">{t.accessibility}</Link>
            </li>
            <li>
              <Link to="/api-reference">{t.api}</Link>
            </li>
            <li>
              <Keys />
            </li>
          </ul>
        </nav>
        <p className="footer__licence">{t.licence}</p>
      </div>
    </footer>
  );
}
