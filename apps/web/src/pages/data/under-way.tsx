import { listImports } from '@ragstone/contract/imports';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { dataMessages } from './messages.ts';

const everyFewSeconds = 3000;

/** Imports that somebody of the partnership has begun and not ended. */
export function UnderWay() {
  const t = useMessages(dataMessages);
  const { slug: partnership } = usePartnership();
  const { imports } = useSuspenseQuery({
    ...queryOf(listImports, { params: { partnership } }),
    refetchInterval: ({ state: { data } }) =>
      data?.imports.some(({ state }) => state === 'checking') ? everyFewSeconds : false,
  }).data;
  if (imports.length === 0) return null;
  return (
    <section className="stack stack--close under-way">
      <h3>{t.underWay}</h3>
      <ul className="file-list">
        {imports.map(({ id, files, state, startedBy, ahead = 0 }) => (
          <li key={id}>
            <Link to="." search={{ import: id }}>
              {files.map(({ name }) => name).join(', ')}
            </Link>{' '}
            <span className="soft">
              {t.states[ahead > 0 ? 'waiting' : state]}
              {startedBy !== undefined && `, ${t.startedBy(startedBy)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
