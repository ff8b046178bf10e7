import { Outlet } from '@tanstack/react-router';
import { useMessages } from '../messages/define-messages.ts';
import { uiMessages } from '../ui/messages.ts';
import { DemonstrationBanner } from './demonstration-banner.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';

/** What stands around every page. */
export function Layout() {
  const t = useMessages(uiMessages);
  return (
    <div className="app">
      <a className="govuk-skip-link" href="#main">
        {t.skipToContent}
      </a>
      <DemonstrationBanner />
      <Header />
      <main id="main" className="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
    </div>
  );
}
