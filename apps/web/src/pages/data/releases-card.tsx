import { listReleases, type Release } from '@ragstone/contract/releases';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { formatCount } from '@ragstone/domain/words/number';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { useCan, usePartnership } from '../../session/actor.ts';
import { Banner } from '../../ui/banner.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Details } from '../../ui/details.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dataMessages } from './messages.ts';
import { monthsSpan } from './months-span.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** How many are listed until all are asked for: half a year of monthly ones. */
const latestListed = 6;

const dayOf = (instant: string) => dateLabel(instant.slice(0, 10));

function State({ release }: { release: Release }) {
  const t = useMessages(dataMessages);
  const { months, withdrawn } = release;
  if (withdrawn !== undefined) {
    return (
      <>
        <Tag>{t.withdrawn}</Tag>
        <div className="soft">{t.withdrawnBecause(dayOf(withdrawn.at), withdrawn.reason)}</div>
      </>
    );
  }
  const current = months.filter(({ isCurrent }) => isCurrent).length;
  if (months.length > 0 && current === 0) return <Tag>{t.superseded}</Tag>;
  const text = current === months.length ? t.current : t.partlyCurrent(current, months.length);
  return <Tag tone="brand">{text}</Tag>;
}

function Contents({ release }: { release: Release }) {
  const t = useMessages(dataMessages);
  return (
    <>
      {release.months.length === 0 ? t.noMonths : monthsSpan(release.months)}
      <Details summary={t.showFiles}>
        <p className="soft">{t.howToCheck}</p>
        <ul className="file-list">
          {release.files.map(({ name, rows, sha256 }) => (
            <li key={sha256}>
              <span className="file-name">{t.fileLine(name, formatCount(rows))}</span>
              <div className="soft hash">
                {t.hash} {sha256}
              </div>
            </li>
          ))}
        </ul>
      </Details>
    </>
  );
}

/** The latest releases, or every one; withdrawn ones among them. */
export function ReleasesCard() {
  const t = useMessages(dataMessages);
  const { slug: partnership } = usePartnership();
  const mayImport = useCan('figures:import');
  const [leaving, setLeaving] = useState<Release>();
  const [withdrawn, setWithdrawn] = useState<number>();
  const { releases } = useSuspenseQuery(queryOf(listReleases, { params: { partnership } })).data;
  const { releases: listed, ...search } = useSearch({ from: '/p/$partnership/data' });
  const isAll = listed === 'all';
  const columns: Column<Release>[] = [
    {
      key: 'release',
      heading: t.release,
      isRowHeading: true,
      cell: ({ id, source }) => `${id}, ${source}`,
    },
    { key: 'contents', heading: t.contents, cell: (release) => <Contents release={release} /> },
    { key: 'published', heading: t.published, cell: ({ publishedOn }) => dateLabel(publishedOn) },
    {
      key: 'accepted',
      heading: t.accepted,
      cell: ({ acceptedAt, acceptedBy }) =>
        `${dayOf(acceptedAt)} ${acceptedBy === undefined ? t.byOthers : t.by(acceptedBy)}`,
    },
    { key: 'state', heading: t.status, cell: (release) => <State release={release} /> },
  ];
  const act: Column<Release> = {
    key: 'act',
    heading: t.act,
    cell: (release) =>
      release.withdrawn === undefined && (
        <LinkButton onClick={() => setLeaving(release)}>
          {t.withdraw}
          <span className="govuk-visually-hidden">{t.withdrawRelease(release.id)}</span>
        </LinkButton>
      ),
  };
  return (
    <Card title={t.releasesHeading}>
      {withdrawn !== undefined && (
        <Banner key={withdrawn} title={t.withdrawnTitle(withdrawn)} tone="success" isAnswer />
      )}
      {releases.length === 0 ? (
        <p>{t.noReleases}</p>
      ) : (
        <Table
          caption={t.releasesHeading}
          isCaptionHidden
          asCards
          rows={isAll ? releases : releases.slice(0, latestListed)}
          rowKey={({ id }) => String(id)}
          columns={mayImport ? [...columns, act] : columns}
        />
      )}
      {releases.length > latestListed && (
        <p className="links screen-only">
          <Link to="." search={isAll ? search : { ...search, releases: 'all' }} resetScroll={false}>
            {isAll ? t.showLatest(latestListed) : t.showAll(releases.length)}
          </Link>
        </p>
      )}
      {leaving !== undefined && (
        <WithdrawDialog
          release={leaving}
          onClose={() => setLeaving(undefined)}
          onWithdrawn={() => setWithdrawn(leaving.id)}
        />
      )}
    </Card>
  );
}
