import type { ReturnIndicator } from '@ragstone/contract/return-fields';
import { listReturnIndicators } from '@ragstone/contract/return-indicators';
import { parseMonthKey } from '@ragstone/domain/time/month';
import { monthLabel } from '@ragstone/domain/time/period-label';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { returnsMessages } from './messages.ts';

/** What is asked for, and the way to change it. */
export function IndicatorsCard() {
  const t = useMessages(returnsMessages);
  const { slug: partnership } = usePartnership();
  const query = queryOf(listReturnIndicators, { params: { partnership } });
  const { indicators } = useSuspenseQuery(query).data;
  const columns: Column<ReturnIndicator>[] = [
    { key: 'label', heading: t.label, isRowHeading: true, cell: ({ label }) => label },
    { key: 'agency', heading: t.agency, cell: ({ agency }) => agency.shortName },
    { key: 'frequency', heading: t.frequency, cell: ({ months }) => t.frequencies[months] },
    { key: 'polarity', heading: t.polarity, cell: ({ polarity }) => t.polarities[polarity] },
    {
      key: 'status',
      heading: t.status,
      cell: ({ to }) =>
        to === undefined ? t.active : t.endedAfter(monthLabel(parseMonthKey(to) ?? 0)),
    },
    {
      key: 'act',
      heading: t.act,
      cell: ({ slug, label }) => (
        <Link
          to="/p/$partnership/returns"
          params={{ partnership }}
          search={{ show: 'define', indicator: slug }}
        >
          {t.edit}
          <span className="govuk-visually-hidden">{t.of(label)}</span>
        </Link>
      ),
    },
  ];
  return (
    <Card title={t.indicatorsHeading}>
      <div className="acts-last">
        <Table
          caption={t.indicatorsHeading}
          isCaptionHidden
          asCards
          rows={indicators}
          rowKey={({ slug }) => slug}
          columns={columns}
        />
      </div>
    </Card>
  );
}
