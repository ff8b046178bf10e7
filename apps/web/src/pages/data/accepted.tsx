import { readRelease } from '@ragstone/contract/releases';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Banner } from '../../ui/banner.tsx';
import { dataMessages } from './messages.ts';

/** What became of an import: a release that counts, or one that was withdrawn since. */
export function Accepted({ release }: { release: number }) {
  const t = useMessages(dataMessages);
  const params = { partnership: usePartnership().slug };
  const asked = { params: { ...params, release: String(release) } };
  const { withdrawn } = useSuspenseQuery(queryOf(readRelease, asked)).data;
  const more = (
    <p>
      <Link to="." search={{}}>
        {t.importMore}
      </Link>
    </p>
  );
  if (withdrawn !== undefined) {
    return <Banner title={t.acceptedAndWithdrawn(release)}>{more}</Banner>;
  }
  return (
    <Banner title={t.acceptedTitle} tone="success" isAnswer>
      <p>{t.acceptedText(release)}</p>
      <p>
        <Link to="/p/$partnership/trends" params={params}>
          {t.seeTrends}
        </Link>
      </p>
      {more}
    </Banner>
  );
}
