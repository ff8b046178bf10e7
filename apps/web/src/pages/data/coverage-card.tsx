import { type CoverageRow, readCoverage } from '@ragstone/contract/coverage';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { useCan, usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { BlockSkeleton } from '../../ui/skeleton.tsx';
import { coverageMessages } from './coverage-messages.ts';
import { CoverageTable } from './coverage-table.tsx';

/** Which periods of each source are held, and in what state; a gap stands out. */
export function CoverageCard() {
  const t = useMessages(coverageMessages);
  const { slug: partnership } = usePartnership();
  const mayImport = useCan('figures:import');
  const asked = queryOf(readCoverage, { params: { partnership } });
  const { rows, others } = useSuspenseQuery(asked).data;
  if (rows.length === 0 && others === 0) {
    return (
      <EmptyState title={t.empty}>
        <p>{mayImport ? t.emptyOfficer : t.emptyOther}</p>
      </EmptyState>
    );
  }
  return (
    <Card title={t.heading}>
      <div className="stack">
        <p className="soft">{t.text}</p>
        <Legend />
        {rows.length === 0 && <p>{t.noneOfYours}</p>}
        <BySource rows={rows} />
        {others > 0 && <Others count={others} />}
      </div>
    </Card>
  );
}

function Legend() {
  const t = useMessages(coverageMessages);
  const states = ['received', 'partial', 'unusable', 'missing'] as const;
  return (
    <ul className="coverage-key" aria-label={t.legend}>
      {states.map((state) => (
        <li key={state}>
          <span className={`coverage__cell coverage__cell--${state}`} aria-hidden="true">
            {t.marks[state]}
          </span>{' '}
          {t.legendTexts[state]}
        </li>
      ))}
    </ul>
  );
}

const keyOf = ({ place, months }: CoverageRow) => `${place.code} ${place.isAllOf} ${months}`;

function BySource({ rows }: { rows: readonly CoverageRow[] }) {
  const sources = [...new Set(rows.map(({ source }) => source.slug))];
  return sources.map((slug) => {
    const own = rows.filter(({ source }) => source.slug === slug);
    return (
      <section key={slug} className="coverage-source">
        <h3>{own[0]?.source.name}</h3>
        <div className="coverage-places">
          {own.map((row) => (
            <CoverageTable key={keyOf(row)} row={row} />
          ))}
        </div>
      </section>
    );
  });
}

/** The other forces and their areas, which are fetched when they are asked for: they are many. */
function Others({ count }: { count: number }) {
  const t = useMessages(coverageMessages);
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.others(count)}</summary>
      <div className="details__body stack">
        {isOpen && (
          <Suspense fallback={<BlockSkeleton />}>
            <EveryOther />
          </Suspense>
        )}
      </div>
    </details>
  );
}

function EveryOther() {
  const { slug: partnership } = usePartnership();
  const asked = queryOf(readCoverage, { params: { partnership }, query: { places: 'every' } });
  const { rows } = useSuspenseQuery(asked).data;
  return <BySource rows={rows.filter(({ place }) => !place.isOwn)} />;
}
