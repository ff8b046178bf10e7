import { listSavedViews, type SavedView, saveSavedView } from '@ragstone/contract/saved-views';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { call } from '../../api/client.ts';
import { queryOf } from '../../api/queries.ts';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { savedViewMessages } from '../../saved-views/messages.ts';
import { refreshViews } from '../../saved-views/refresh-views.ts';
import { ViewLink } from '../../saved-views/view-link.tsx';
import { usePartnership } from '../../session/actor.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Page } from '../../ui/page.tsx';
import { BlockSkeleton } from '../../ui/skeleton.tsx';
import { Table } from '../../ui/table.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';

const WatchList = lazy(async () => ({
  default: (await import('../../watches/watch-list.tsx')).WatchList,
}));

type Open = { view: SavedView; act: 'rename' | 'remove' };

/** The views that the reader keeps: to open, pin, rename and remove; and what they watch. */
export function SavedViewsPage() {
  const t = useMessages(savedViewMessages);
  const { slug: partnership, name: eyebrow } = usePartnership();
  const params = { partnership };
  const { views } = useSuspenseQuery(queryOf(listSavedViews, { params })).data;
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <Page heading={t.title} eyebrow={eyebrow} lede={t.lede}>
      {views.length === 0 ? (
        <EmptyState title={t.emptyTitle}>
          <p>{t.emptyText}</p>
          <p>
            <Link to="/p/$partnership/trends" params={params}>
              {t.toTrends}
            </Link>
          </p>
        </EmptyState>
      ) : (
        <Views views={views} onOpen={setOpen} />
      )}
      <Suspense fallback={<BlockSkeleton />}>
        <WatchList />
      </Suspense>
      {open?.act === 'rename' && <RenameDialog view={open.view} onClose={close} />}
      {open?.act === 'remove' && <RemoveDialog view={open.view} onClose={close} />}
    </Page>
  );
}

type Listed = { views: readonly SavedView[]; onOpen: (open: Open) => void };

function Views({ views, onOpen }: Listed) {
  const t = useMessages(savedViewMessages);
  const { slug: partnership } = usePartnership();
  const form = useForm<{ view: SavedView | undefined }>({
    initial: { view: undefined },
    save: async ({ view }) => {
      if (view === undefined) return;
      const { id, version, name, isPinned } = view;
      const body = { version, name, isPinned: !isPinned };
      // Also after a refusal: the list then shows what another window made of it.
      await call(saveSavedView, { params: { partnership, view: id }, body }).finally(refreshViews);
    },
  });
  const isStale = form.failure?.slug === 'stale';
  // The same list at each drawing: the summary takes the focus for every new one.
  const stale = useMemo(() => [{ message: t.changedMeanwhile }], [t]);
  const act = (view: SavedView, label: string, onClick: () => void) => (
    <LinkButton onClick={onClick} isDisabled={form.isSaving}>
      {label}
      <span className="govuk-visually-hidden"> {view.name}</span>
    </LinkButton>
  );
  return (
    <section className="card stack acts-last">
      <ErrorSummary faults={isStale ? stale : form.faults} />
      <Table
        caption={t.title}
        isCaptionHidden
        asCards
        rows={views}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            heading: t.name,
            isRowHeading: true,
            cell: (view) => <ViewLink view={view} />,
          },
          { key: 'shows', heading: t.shows, cell: ({ page }) => t.pages[page] },
          {
            key: 'pinned',
            heading: t.onOverview,
            cell: ({ isPinned }) => (isPinned ? t.pinned : t.notPinned),
          },
          {
            key: 'act',
            heading: t.act,
            cell: (view) => (
              <div className="cluster">
                {act(view, view.isPinned ? t.unpin : t.pin, () => void form.send({ view }))}
                {act(view, t.rename, () => onOpen({ view, act: 'rename' }))}
                {act(view, t.remove, () => onOpen({ view, act: 'remove' }))}
              </div>
            ),
          },
        ]}
      />
    </section>
  );
}
