import type { Comparison } from '@ragstone/contract/compare';
import {
  downloadSeverity,
  downloadSeverityWorkbook,
  readSeverity,
  type SeverityRow,
} from '@ragstone/contract/severity';
import { formatRate } from '@ragstone/domain/words/rank-text';
import { weightsUsedText } from '@ragstone/domain/words/severity-text';
import { useQuery } from '@tanstack/react-query';
import { urlOf } from '../../api/endpoint-url.ts';
import { queryOf } from '../../api/queries.ts';
import { FigureSource } from '../../charts/figure-source.tsx';
import { TakeAway } from '../../figures/take-away.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { BlockSkeleton } from '../../ui/skeleton.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { severityMessages } from './severity-messages.ts';
import { useComparisonQuery } from './use-comparison-query.ts';

/** The same areas by how severe their crime was, in place of their rates. */
export function SeverityCard({ comparison }: { comparison: Comparison }) {
  const t = useMessages(severityMessages);
  const params = { partnership: usePartnership().slug };
  const query = useComparisonQuery(comparison);
  const { data, error } = useQuery(queryOf(readSeverity, { params, query }));
  if (error !== null) throw error;
  if (data === undefined) return <BlockSkeleton />;
  const { severity } = data;
  if (severity === undefined) return null;
  const { heading, sentence, ranked, apart, weights, indicator, periodLabel } = severity;
  return (
    <section className="card stack">
      <div>
        <h2 className="finding">{heading}</h2>
        <p className="finding__sentence">{sentence}</p>
      </div>
      {ranked.length > 0 && (
        <SeverityTable caption={t.rankedCaption(indicator.label, periodLabel)} rows={ranked} />
      )}
      {apart.length > 0 && (
        <section className="stack stack--close">
          <h3>{t.apartHeading}</h3>
          <SeverityTable
            caption={t.apartCaption(indicator.label, periodLabel)}
            rows={apart}
            isApart
          />
        </section>
      )}
      <div>
        {weights !== undefined && <p className="source">{weightsUsedText(weights)}</p>}
        <FigureSource source={severity.source} releases={severity.releases} />
        <TakeAway
          csv={urlOf(downloadSeverity, { params, query })}
          workbook={urlOf(downloadSeverityWorkbook, { params, query })}
          sentence={sentence}
        />
      </div>
    </section>
  );
}

type TableProps = { caption: string; rows: readonly SeverityRow[]; isApart?: boolean };

function SeverityTable({ caption, rows, isApart = false }: TableProps) {
  const t = useMessages(severityMessages);
  const area: Column<SeverityRow> = {
    key: 'area',
    heading: t.area,
    isRowHeading: true,
    cell: ({ area: { name }, isOwn }) =>
      isOwn ? (
        <>
          <strong>{name}</strong> <small>{t.own}</small>
        </>
      ) : (
        name
      ),
  };
  const columns: Column<SeverityRow>[] = isApart
    ? [area, { key: 'why', heading: t.why, cell: ({ because }) => because }]
    : [
        area,
        { key: 'rank', heading: t.rank, isNumber: true, cell: ({ rank }) => rank },
        {
          key: 'severity',
          heading: t.severity,
          isNumber: true,
          cell: ({ severity }) => (severity === undefined ? t.none : formatRate(severity)),
        },
      ];
  return (
    <Table
      caption={caption}
      isCaptionHidden
      asCards
      columns={columns}
      rows={rows}
      rowKey={(row) => row.area.code}
    />
  );
}
