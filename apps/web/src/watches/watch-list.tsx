import type { Watch, WatchNotice } from '@ragstone/contract/watches';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../messages/define-messages.ts';
import { usePartnership } from '../session/actor.ts';
import { LinkButton } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Table } from '../ui/table.tsx';
import { watchMessages } from './messages.ts';
import { useWatches } from './use-watches.ts';

/** What the reader watches, to stop it, and what they were told. */
export function WatchList() {
  const t = useMessages(watchMessages);
  const { sendsMail, watches, notices, form } = useWatches();
  const empty = sendsMail ? t.noneByMail : t.none;
  return (
    <Card title={t.title}>
      <div className="stack stack--close acts-last">
        <p>{sendsMail ? t.byMail : t.noMail}</p>
        <ErrorSummary faults={form.faults} />
        {watches.length === 0 ? (
          <p>{empty}</p>
        ) : (
          <Table
            caption={t.title}
            isCaptionHidden
            asCards
            rows={watches}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'indicator',
                heading: t.indicator,
                isRowHeading: true,
                cell: (watch) => <IndicatorLink watched={watch} />,
              },
              { key: 'area', heading: t.area, cell: ({ area }) => area?.name ?? t.ownArea },
              {
                key: 'act',
                heading: t.act,
                cell: (watch) => (
                  <LinkButton
                    onClick={() => void form.send({ act: { stop: watch } })}
                    isDisabled={form.isSaving}
                  >
                    {t.stop}
                    <span className="govuk-visually-hidden"> {nameOf(watch)}</span>
                  </LinkButton>
                ),
              },
            ]}
          />
        )}
        {notices.length > 0 && <Notices notices={notices} />}
      </div>
    </Card>
  );
}

const nameOf = ({ indicator, area }: Watch) =>
  [indicator.label, area?.name].filter((name) => name !== undefined).join(', ');

function IndicatorLink({ watched }: { watched: Pick<Watch, 'indicator' | 'area'> }) {
  const { slug: partnership } = usePartnership();
  const { indicator, area } = watched;
  return (
    <Link
      to="/p/$partnership/indicators/$indicator"
      params={{ partnership, indicator: indicator.slug }}
      search={area === undefined ? {} : { area: area.code }}
    >
      {indicator.label}
    </Link>
  );
}

function Notices({ notices }: { notices: readonly WatchNotice[] }) {
  const t = useMessages(watchMessages);
  return (
    <div>
      <h3>{t.notices}</h3>
      <ul className="note-list">
        {notices.map((notice) => (
          <li key={notice.id}>
            <h4>{notice.heading}</h4>
            {notice.paragraphs.map((text) => (
              <p key={text}>{text}</p>
            ))}
            <p className="source">
              {t.release(dateLabel(notice.release.publishedOn))} {t.mail[notice.mail]}{' '}
              <IndicatorLink watched={notice} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
