import { Link } from '@tanstack/react-router';
import { useMessages } from '../../messages/define-messages.ts';
import { Page } from '../../ui/page.tsx';
import { notFoundMessages } from './not-found-messages.ts';

export function NotFoundPage() {
  const t = useMessages(notFoundMessages);
  return (
    <Page heading={t.heading} lede={t.text}>
      <p>{t.check}</p>
      <p>
        <Link to="/">{t.home}</Link>
      </p>
    </Page>
  );
}
