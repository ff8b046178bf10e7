import type { ReleaseDetail, ReleasePart } from '@ragstone/contract/releases';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { listInWords } from '@ragstone/domain/words/list';
import { formatCount } from '@ragstone/domain/words/number';
import { Link } from '@tanstack/react-router';
import { messagesOf, useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { releaseMessages } from './release-messages.ts';
import { periodOfKey } from './release-words.ts';

const kinds = ['new', 'replaced', 'behind'] as const;

function effectInWords({ effects, of }: ReleasePart): string {
  const t = messagesOf(releaseMessages);
  const found = kinds.filter((kind) => effects[kind] > 0);
  if (of === 1 || found.length === 1) return listInWords(found.map((kind) => t.effectOne[kind]));
  return listInWords(found.map((kind) => t.effects[kind](formatCount(effects[kind]))));
}

function nowInWords({ current, of }: ReleasePart): string {
  const t = messagesOf(releaseMessages);
  if (current === 0) return t.nowNot;
  return current === of ? t.nowCurrent : t.nowPart(formatCount(current), formatCount(of));
}

const optional = (count: number | undefined) => (count === undefined ? '' : formatCount(count));

/** What a release covers a period a row, what that changed, and how it stands now. */
export function ReleaseParts({ release }: { release: ReleaseDetail }) {
  const t = useMessages(releaseMessages);
  const { parts } = release;
  const isOfForces = parts.some(({ force }) => force !== undefined);
  const columns: Column<ReleasePart>[] = [
    {
      key: 'period',
      heading: t.period,
      isRowHeading: true,
      cell: ({ from, months }) => periodOfKey(from, months),
    },
    ...(isOfForces
      ? [{ key: 'force', heading: t.force, cell: (part: ReleasePart) => part.force ?? '' }]
      : [
          {
            key: 'areas',
            heading: t.areasHeading,
            isNumber: true,
            cell: (part: ReleasePart) => optional(part.areas),
          },
        ]),
    { key: 'rows', heading: t.rows, isNumber: true, cell: ({ rows }) => formatCount(rows) },
    ...(isOfForces
      ? [
          {
            key: 'unlocated',
            heading: t.unlocated,
            isNumber: true,
            cell: (part: ReleasePart) => optional(part.unlocated),
          },
          {
            key: 'outside',
            heading: t.outside,
            isNumber: true,
            cell: (part: ReleasePart) => optional(part.outside),
          },
        ]
      : []),
    { key: 'effect', heading: t.effect, cell: effectInWords },
    { key: 'now', heading: t.now, cell: nowInWords },
  ];
  return (
    <Card title={t.coversHeading}>
      <div className="stack">
        {parts.length === 0 ? (
          <p>{t.coversEmpty}</p>
        ) : (
          <Table
            caption={t.coversHeading}
            isCaptionHidden
            asCards
            rows={parts}
            rowKey={({ force = '', from, months }) => `${force} ${from} ${months}`}
            columns={columns}
          />
        )}
        {parts.length > 0 && <Others release={release} />}
      </div>
    </Card>
  );
}

function Others({ release }: { release: ReleaseDetail }) {
  const t = useMessages(releaseMessages);
  const { slug: partnership } = usePartnership();
  const orderOf = (other: { id: number; publishedOn: string }) => {
    const [older, newer] = [release, other].sort(
      (a, b) => a.publishedOn.localeCompare(b.publishedOn) || a.id - b.id,
    );
    return { older: String(older?.id), newer: String(newer?.id) };
  };
  return (
    <div>
      <h3>{t.comparisons}</h3>
      {release.others.length === 0 ? (
        <p>{t.noOthers}</p>
      ) : (
        <ul className="file-list">
          {release.others.map((other) => (
            <li key={other.id}>
              <Link
                to="/p/$partnership/data/$view/{-$item}"
                params={{ partnership, view: 'revisions', item: undefined }}
                search={{ ...orderOf(other), areas: 'near' }}
              >
                {t.compareWith(other.id, dateLabel(other.publishedOn))}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
