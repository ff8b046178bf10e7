import { type ReleaseDetail, readRelease } from '@ragstone/contract/releases';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { formatCount } from '@ragstone/domain/words/number';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { useCan, usePartnership } from '../../session/actor.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ReleaseFiles } from './release-files.tsx';
import { releaseMessages } from './release-messages.ts';
import { ReleaseNotes } from './release-notes.tsx';
import { ReleaseParts } from './release-parts.tsx';
import { coversInWords, dayOf, standingOf } from './release-words.ts';
import { WithdrawRelease } from './withdraw-release.tsx';

/** A release: files, notes, what it covers and changed, its figures, and its withdrawal. */
export function ReleaseView({ id }: { id: number }) {
  const t = useMessages(releaseMessages);
  const { slug: partnership } = usePartnership();
  const mayImport = useCan('figures:import');
  const params = { partnership, release: String(id) };
  const { data: release } = useSuspenseQuery(queryOf(readRelease, { params }));
  const [isLeaving, setLeaving] = useState(false);
  const [isWithdrawn, setWithdrawn] = useState(false);
  return (
    <>
      {isWithdrawn && <Banner title={t.withdrawnTitle(id)} tone="success" isAnswer />}
      <Facts release={release} />
      <ReleaseFiles release={release} />
      <ReleaseNotes release={release} />
      <ReleaseParts release={release} />
      {mayImport && release.withdrawn === undefined && (
        <p className="screen-only">
          <Button kind="warning" onClick={() => setLeaving(true)}>
            {t.withdrawTitle(id)}
          </Button>
        </p>
      )}
      {isLeaving && (
        <WithdrawRelease
          release={release}
          onClose={() => setLeaving(false)}
          onWithdrawn={() => setWithdrawn(true)}
        />
      )}
    </>
  );
}

function Facts({ release }: { release: ReleaseDetail }) {
  const t = useMessages(releaseMessages);
  const { withdrawn, acceptedBy } = release;
  const facts: [string, React.ReactNode][] = [
    [t.source, release.source.name],
    [t.contents, coversInWords(release)],
    [t.published, dateLabel(release.publishedOn)],
    [
      t.acceptedHeading,
      `${dayOf(release.acceptedAt)} ${acceptedBy === undefined ? t.byOthers : t.by(acceptedBy)}`,
    ],
    [t.rows, formatCount(release.rows)],
    [t.status, <Tag key="state">{standingOf(release)}</Tag>],
  ];
  if (withdrawn !== undefined) {
    const reason = t.withdrawnBecause(dayOf(withdrawn.at), withdrawn.reason);
    facts.push([t.withdrawn, `${reason} ${withdrawn.by === undefined ? '' : t.by(withdrawn.by)}`]);
  }
  return (
    <Card title={t.facts}>
      <dl className="facts facts--grid">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
