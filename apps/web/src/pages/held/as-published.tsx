import { type CoverageRow, readCoverage } from '@ragstone/contract/coverage';
import { isCivilDate } from '@ragstone/domain/time/civil-date';
import { yearOf } from '@ragstone/domain/time/month';
import { dateLabel, spanLabel } from '@ragstone/domain/time/period-label';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, Suspense, useId, useState } from 'react';
import { queryOf } from '../../api/queries.ts';
import { messagesOf, useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { useToday } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { BlockSkeleton } from '../../ui/skeleton.tsx';
import { Table } from '../../ui/table.tsx';
import { asPublishedMessages } from './as-published-messages.ts';
import { type Run, runsOfReleases } from './runs-of-releases.ts';

/** Which release counted on a day, for each source and period: whatever came later is left out. */
export function AsPublished() {
  const t = useMessages(asPublishedMessages);
  const { slug: partnership } = usePartnership();
  const today = useToday();
  const { on } = useSearch({ from: '/p/$partnership/data/$view/{-$item}' });
  const day = on !== undefined && isCivilDate(on) ? on : today;
  const navigate = useNavigate();
  const id = useId();
  const [wanted, setWanted] = useState(day);
  const [error, setError] = useState<string>();
  const show = (event: FormEvent) => {
    event.preventDefault();
    if (!isCivilDate(wanted)) return setError(t.notADay);
    setError(undefined);
    const params = { partnership, view: 'as-published', item: undefined };
    void navigate({ to: '/p/$partnership/data/$view/{-$item}', params, search: { on: wanted } });
  };
  return (
    <>
      <div className="screen-only">
        <Card title={t.choose}>
          <form className="form" onSubmit={show} noValidate>
            <DateInput
              id={id}
              label={t.day}
              hint={t.dayHint}
              error={error}
              value={wanted}
              onChange={setWanted}
            />
            <Button type="submit">{t.show}</Button>
          </form>
        </Card>
      </div>
      <Suspense fallback={<BlockSkeleton />}>
        <OnDay day={day} />
      </Suspense>
    </>
  );
}

function placeOf({ source, place }: CoverageRow): string {
  const t = messagesOf(asPublishedMessages);
  return `${source.name}: ${place.isAllOf ? t.allAreas(place.name) : place.name}`;
}

type Line = { row: CoverageRow; run: Run };

function periodsOf({ row, run }: Line): string {
  const t = messagesOf(asPublishedMessages);
  if (row.months === 0) return t.midYears(yearOf(run.from), yearOf(run.to - 11));
  const areas = run.expected > 1 ? t.upTo(run.received, run.expected) : '';
  return `${spanLabel(run)}${areas}`;
}

function OnDay({ day }: { day: string }) {
  const t = useMessages(asPublishedMessages);
  const { slug: partnership } = usePartnership();
  const query = { asOf: day };
  const { rows } = useSuspenseQuery(queryOf(readCoverage, { params: { partnership }, query })).data;
  const lines = rows.flatMap((row): Line[] => runsOfReleases(row).map((run) => ({ row, run })));
  if (lines.length === 0) {
    return (
      <EmptyState title={t.nothing}>
        <p>{t.nothingText}</p>
      </EmptyState>
    );
  }
  return (
    <Card title={t.heading(dateLabel(day))}>
      <div className="stack">
        <p className="soft">{t.withdrawn}</p>
        <p className="links screen-only">
          <Link to="/p/$partnership/trends" params={{ partnership }} search={{ asOf: day }}>
            {t.trends}
          </Link>
        </p>
        <Table
          caption={t.heading(dateLabel(day))}
          isCaptionHidden
          asCards
          rows={lines}
          rowKey={({ row, run }) => `${placeOf(row)} ${row.months} ${run.from} ${run.release}`}
          columns={[
            { key: 'place', heading: t.place, isRowHeading: true, cell: ({ row }) => placeOf(row) },
            { key: 'periods', heading: t.periods, cell: periodsOf },
            {
              key: 'release',
              heading: t.release,
              cell: ({ run }) => (
                <Link
                  className="whole"
                  to="/p/$partnership/data/$view/{-$item}"
                  params={{ partnership, view: 'releases', item: String(run.release) }}
                >
                  {t.releaseNumber(run.release)}
                </Link>
              ),
            },
            {
              key: 'published',
              heading: t.published,
              cell: ({ run }) => <span className="whole">{dateLabel(run.publishedOn)}</span>,
            },
          ]}
        />
      </div>
    </Card>
  );
}
