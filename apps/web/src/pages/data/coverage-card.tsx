import { type CoverageRow, readCoverage } from '@ragstone/contract/coverage';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { useCan, usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { coverageMessages } from './coverage-messages.ts';
import { CoverageTable } from './coverage-table.tsx';

/** Which periods of each source are held, and in what state; a gap stands out. */
export function CoverageCard() {
  const t = useMessages(coverageMessages);
  const { slug: partnership } = usePartnership();
  const mayImport = useCan('figures:import');
  const { rows } = useSuspenseQuery(queryOf(readCoverage, { params: { partnership } })).data;
  if (rows.length === 0) {
    return (
      <EmptyState title={t.empty}>
        <p>{mayImport ? t.emptyOfficer : t.emptyOther}</p>
      </EmptyState>
    );
  }
  const sources = [...new Set(rows.map(({ source }) => source.slug))];
  return (
    <Card title={t.heading}>
      <div className="stack">
        <p className="soft">{t.text}</p>
        <Legend />
        {sources.map((slug) => (
          <Source key={slug} rows={rows.filter(({ source }) => source.slug === slug)} />
        ))}
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

/** The partnership's own places; where it has none of them, or they are few, all. */
function Source({ rows }: { rows: readonly CoverageRow[] }) {
  const t = useMessages(coverageMessages);
  const own = rows.filter(({ place }) => place.isOwn);
  const shown = own.length === 0 && rows.length <= 2 ? rows : own;
  const others = rows.filter((row) => !shown.includes(row));
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="stack stack--close">
      <h3>{rows[0]?.source.name}</h3>
      {shown.map((row) => (
        <CoverageTable key={keyOf(row)} row={row} />
      ))}
      {others.length > 0 && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t.others(others.length)}</summary>
          <div className="details__body stack">
            {/* A county's forces by fifteen years of months are drawn when they are asked for. */}
            {isOpen && others.map((row) => <CoverageTable key={keyOf(row)} row={row} />)}
          </div>
        </details>
      )}
    </section>
  );
}
