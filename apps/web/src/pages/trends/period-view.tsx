import type { FigureSource as Source } from '@ragstone/contract/figure-sources';
import {
  downloadPeriods,
  downloadPeriodsWorkbook,
  type PeriodAnswer,
  type PeriodRow,
  type PeriodView as View,
} from '@ragstone/contract/periods';
import { monthLabel } from '@ragstone/domain/time/period-label';
import { formatRate } from '@ragstone/domain/words/rank-text';
import { useSearch } from '@tanstack/react-router';
import { urlOf } from '../../api/endpoint-url.ts';
import { FigureSource } from '../../charts/figure-source.tsx';
import { monthOfKey } from '../../charts/plot.ts';
import { changeClass } from '../../charts/tone-class.ts';
import { TakeAway } from '../../figures/take-away.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { type Column, Table } from '../../ui/table.tsx';
import { trendsMessages } from './messages.ts';

type Props = { answer: PeriodAnswer; view: View; source: Source };

/** Finding, sentence, table and source: always together, in this order. */
export function PeriodView({ answer, view, source }: Props) {
  const t = useMessages(trendsMessages);
  const { heading, sentence, notes, annotations } = view;
  const { slug: partnership } = usePartnership();
  const { asOf } = useSearch({ from: '/p/$partnership/trends' });
  const query = {
    source: source.slug,
    indicator: answer.indicator.slug,
    ...(answer.area === undefined ? {} : { area: answer.area.code }),
    to: view.span.to,
    ...(view.by === undefined ? {} : { by: view.by }),
    ...(asOf === undefined ? {} : { asOf }),
  };
  return (
    <section className="card stack">
      <div>
        <h2 className="finding">{heading}</h2>
        <p className="finding__sentence">{sentence}</p>
        {[...notes, `${answer.indicator.counts}.`].map((note) => (
          <p key={note} className="finding__note">
            {note}
          </p>
        ))}
        {annotations.map(({ from, text, citation }) => (
          <p key={`${from} ${text}`} className="finding__note">
            {t.annotation(monthLabel(monthOfKey(from)), text, citation)}
          </p>
        ))}
      </div>
      <PeriodTable answer={answer} view={view} />
      <div>
        <FigureSource source={view.source} releases={view.releases} />
        <TakeAway
          csv={urlOf(downloadPeriods, { params: { partnership }, query })}
          workbook={urlOf(downloadPeriodsWorkbook, { params: { partnership }, query })}
          sentence={sentence}
          permanent={query}
          savedAs={
            answer.area === undefined
              ? answer.indicator.label
              : `${answer.indicator.label}, ${answer.area.name}`
          }
        />
      </div>
    </section>
  );
}

function PeriodTable({ answer, view }: { answer: PeriodAnswer; view: View }) {
  const t = useMessages(trendsMessages);
  const published: Column<PeriodRow> = {
    key: 'published',
    heading: t.published,
    isNumber: true,
    cell: ({ published: one }) =>
      one?.rate === undefined ? (
        <>
          <span aria-hidden="true">{t.none}</span>
          <span className="govuk-visually-hidden">{one?.mark || t.noPublished}</span>
        </>
      ) : (
        formatRate(one.rate)
      ),
  };
  return (
    <Table
      caption={t.periodsCaption(answer.indicator.label, answer.area?.name ?? '')}
      isCaptionHidden
      asCards
      rows={view.rows}
      rowKey={({ span }) => span.to}
      columns={[
        {
          key: 'period',
          heading: t.period,
          isRowHeading: true,
          cell: ({ label, span }) =>
            span.to === view.span.to ? (
              <>
                <strong>{label}</strong> <small>{t.shownPeriod}</small>
              </>
            ) : (
              label
            ),
        },
        { key: 'count', heading: t.count, isNumber: true, cell: (row) => row.countWords },
        ...(view.hasPublishedRates ? [published] : []),
        {
          key: 'change',
          heading: t.changeOnYear,
          cell: (row) => <span className={changeClass(row)}>{row.changeWords}</span>,
        },
      ]}
    />
  );
}
