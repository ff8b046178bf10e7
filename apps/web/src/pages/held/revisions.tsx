import { listReleases, type ReleaseSummary } from '@ragstone/contract/releases';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, Suspense, useId, useState } from 'react';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { BlockSkeleton } from '../../ui/skeleton.tsx';
import { revisionMessages } from './revision-messages.ts';
import { RevisionTable } from './revision-table.tsx';

type Chosen = { older: string; newer: string; areas: 'near' | 'every' };

/** Two releases of a source, chosen here or by the address, and what differs between them. */
export function Revisions() {
  const t = useMessages(revisionMessages);
  const { slug: partnership } = usePartnership();
  const search = useSearch({ from: '/p/$partnership/data/$view/{-$item}' });
  const asked = queryOf(listReleases, { params: { partnership }, query: { all: 'yes' } });
  const { releases } = useSuspenseQuery(asked).data;
  const comparable = releases.filter(({ source }) => source.months !== undefined);
  const { older, newer } = search;
  const areas = search.areas === 'every' ? 'every' : 'near';
  const pairOf = comparable.filter((release) =>
    comparable.some(({ id, source }) => id !== release.id && source.slug === release.source.slug),
  );
  if (pairOf.length === 0) {
    return (
      <EmptyState title={t.fewer}>
        <p>{t.fewerText}</p>
      </EmptyState>
    );
  }
  const start = /^\d{1,7}$/.test(search.start ?? '') ? Number(search.start) : 0;
  const isChosen = older !== undefined && newer !== undefined;
  return (
    <>
      <Chooser
        key={`${older} ${newer} ${areas}`}
        releases={pairOf}
        chosen={{ older: older ?? '', newer: newer ?? '', areas }}
      />
      {isChosen && (
        <Suspense fallback={<BlockSkeleton />}>
          <RevisionTable older={older} newer={newer} areas={areas} start={start} />
        </Suspense>
      )}
    </>
  );
}

function Chooser({ releases, chosen }: { releases: readonly ReleaseSummary[]; chosen: Chosen }) {
  const t = useMessages(revisionMessages);
  const { slug: partnership } = usePartnership();
  const navigate = useNavigate();
  const id = useId();
  // The oldest and newest of the source that was published last, until others are chosen.
  const [first] = releases;
  const source = releases.find((each) => String(each.id) === chosen.newer) ?? first;
  const alike = releases.filter((each) => each.source.slug === source?.source.slug);
  const [older, setOlder] = useState(chosen.older || String(alike[1]?.id ?? ''));
  const [newer, setNewer] = useState(chosen.newer || String(alike[0]?.id ?? ''));
  const [areas, setAreas] = useState(chosen.areas);
  const choices = releases.map((release) => ({
    value: String(release.id),
    label: t.choice(
      String(release.id),
      release.source.name,
      dateLabel(release.publishedOn),
      release.withdrawn === undefined ? '' : t.withdrawn,
    ),
  }));
  const compare = (event: FormEvent) => {
    event.preventDefault();
    const params = { partnership, view: 'revisions', item: undefined };
    void navigate({
      to: '/p/$partnership/data/$view/{-$item}',
      params,
      search: { older, newer, areas },
    });
  };
  const sourceOf = (wanted: string) =>
    releases.find((each) => String(each.id) === wanted)?.source.slug;
  // The older one stays of the same source, and is never the newer one itself.
  const chooseNewer = (wanted: string) => {
    setNewer(wanted);
    if (sourceOf(older) === sourceOf(wanted) && older !== wanted) return;
    const other = releases.find(
      ({ id: each, source: of }) => String(each) !== wanted && of.slug === sourceOf(wanted),
    );
    setOlder(String(other?.id ?? ''));
  };
  const ofSameSource = choices.filter(
    ({ value }) => value !== newer && sourceOf(value) === sourceOf(newer),
  );
  return (
    <Card title={t.choose}>
      <form className="form" onSubmit={compare}>
        <Select
          id={`${id}-newer`}
          label={t.newer}
          value={newer}
          onChange={chooseNewer}
          choices={choices}
        />
        <Select
          id={`${id}-older`}
          label={t.older}
          value={older}
          onChange={setOlder}
          choices={ofSameSource}
        />
        <Segmented
          id={`${id}-areas`}
          label={t.areas}
          value={areas}
          onChange={setAreas}
          choices={(['near', 'every'] as const).map((value) => ({
            value,
            label: t.areasChoices[value],
          }))}
        />
        <Button type="submit">{t.compare}</Button>
      </form>
    </Card>
  );
}
