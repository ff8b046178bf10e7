import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, Link, useLocation, useRouter } from '@tanstack/react-router';
import { ProblemError } from '../../api/problem-error.ts';
import { queryClient } from '../../api/query-client.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { sessionQuery } from '../../session/session.ts';
import { Button, Buttons } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { errorMessages } from './messages.ts';
import { NotFoundPage } from './not-found-page.tsx';

/** What stands in a page's place when it cannot be drawn. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const t = useMessages(errorMessages);
  const slug = error instanceof ProblemError ? error.slug : 'internal';
  switch (slug) {
    case 'not-found':
      return <NotFoundPage />;
    case 'forbidden':
      return <Refused heading={t.forbiddenHeading} text={t.forbiddenText} />;
    case 'bad-request':
    case 'invalid-input':
      return (
        <Refused heading={t.badAddressHeading} text={error instanceof Error ? error.message : ''} />
      );
    case 'not-signed-in':
      return <SignedOut />;
    case 'unreachable':
    case 'unavailable':
      return <Broken error={error} heading={t.unreachableHeading} text={t.unreachableText} />;
    default:
      return <Broken error={error} heading={t.brokenHeading} text={t.brokenText} />;
  }
}

function Refused({ heading, text }: { heading: string; text: string }) {
  const t = useMessages(errorMessages);
  return (
    <Page heading={heading} lede={text}>
      <p>
        <Link to="/">{t.home}</Link>
      </p>
    </Page>
  );
}

function SignedOut() {
  const t = useMessages(errorMessages);
  const to = useLocation({ select: (location) => location.href });
  return (
    <Page heading={t.signedOutHeading} lede={t.signedOutText}>
      <p>
        <Link
          to="/sign-in"
          search={{ to }}
          onClick={() => queryClient.removeQueries({ queryKey: sessionQuery.queryKey })}
        >
          {t.signIn}
        </Link>
      </p>
    </Page>
  );
}

function Broken({ error, heading, text }: { error: unknown; heading: string; text: string }) {
  const t = useMessages(errorMessages);
  const router = useRouter();
  const { reset } = useQueryErrorResetBoundary();
  const id = error instanceof ProblemError ? error.problem.instance : undefined;
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page heading={heading} lede={text}>
      {id !== undefined && <p className="soft">{t.requestId(id)}</p>}
      <Buttons>
        <Button onClick={again}>{t.again}</Button>
        <Link to="/">{t.home}</Link>
      </Buttons>
    </Page>
  );
}
