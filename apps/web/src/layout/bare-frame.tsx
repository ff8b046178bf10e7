import type { ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/define-messages.ts';
import { ErrorPage } from '../pages/error/error-page.tsx';
import { uiMessages } from '../ui/messages.ts';
import { PageSkeleton } from '../ui/skeleton.tsx';
import { Mark } from './mark.tsx';

/** While it is not known who is here, the frame cannot say it: only the mark stands. */
function BareFrame({ children }: { children: ReactNode }) {
  const t = useMessages(uiMessages);
  return (
    <div className="app">
      <header className="header">
        <div className="header__row">
          <span className="header__home">
            <Mark />
            {t.productName}
          </span>
        </div>
      </header>
      <main className="main">{children}</main>
    </div>
  );
}

/** The session could not be read. */
export const BareErrorPage = (props: ErrorComponentProps) => (
  <BareFrame>
    <ErrorPage {...props} />
  </BareFrame>
);

/** The session is being read. */
export const BareSkeleton = () => (
  <BareFrame>
    <PageSkeleton />
  </BareFrame>
);
