import { endKey, type FiguresKey, listKeys } from '@ragstone/contract/figures-keys';
import type { Membership } from '@ragstone/contract/session';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { isProblem } from '../../api/problem-error.ts';
import { keyOf, queryOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { Banner } from '../../ui/banner.tsx';
import { Card } from '../../ui/card.tsx';
import { keyMessages } from './key-messages.ts';
import { KeysTable } from './keys-table.tsx';
import { MadeKeyBanner } from './made-key.tsx';
import { type MadeKey, NewKey } from './new-key.tsx';

type Props = { partnership: Membership['partnership']; isOnly: boolean };
type Done = { made: MadeKey } | { ended: string };

/** The keys with which programs read one partnership's figures as the reader: to make and to end. */
export function KeysCard({ partnership: { slug, name }, isOnly }: Props) {
  const t = useMessages(keyMessages);
  const [done, setDone] = useState<Done>();
  const params = { partnership: slug };
  const { keys } = useSuspenseQuery(queryOf(listKeys, { params })).data;
  const end = async (key: FiguresKey) => {
    try {
      await call(endKey, { params: { ...params, key: key.id } });
    } catch (error) {
      // It ended by itself meanwhile, as was wanted.
      if (!isProblem(error, 'not-found')) throw error;
    }
    setDone({ ended: key.name });
    await queryClient.invalidateQueries({ queryKey: keyOf(listKeys) });
  };
  return (
    <Card title={isOnly ? t.heading : t.headingOf(name)}>
      <div className="stack">
        {done !== undefined && 'made' in done && (
          <MadeKeyBanner
            key={done.made.secret}
            made={done.made}
            onDone={() => setDone(undefined)}
          />
        )}
        {done !== undefined && 'ended' in done && (
          <Banner key={done.ended} title={t.endedNow(done.ended)} tone="success" isAnswer>
            <p>{t.endedText}</p>
          </Banner>
        )}
        <div className="stack stack--close">
          <p>{t.what}</p>
          <p>
            {t.how} <Link to="/api-reference">{t.more}</Link>
          </p>
        </div>
        {keys.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <KeysTable keys={keys} partnership={name} onEnd={(key) => void end(key)} />
        )}
        <h3>{t.makeHeading}</h3>
        <NewKey partnership={slug} onMade={(made) => setDone({ made })} />
      </div>
    </Card>
  );
}
