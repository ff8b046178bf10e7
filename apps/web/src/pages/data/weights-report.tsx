import type { WeightsReport } from '@ragstone/contract/import-report';
import { formatNumber } from '@ragstone/domain/words/number';
import { unweighedText, weightsText } from '@ragstone/domain/words/weights-text';
import { useMessages } from '../../messages/define-messages.ts';
import { Details } from '../../ui/details.tsx';
import { Table } from '../../ui/table.tsx';
import { figuresMessages } from './figures-messages.ts';
import { dataMessages } from './messages.ts';

/** Weights of offences: what changes against those held, and which offences have none. */
export function WeightsReportPart({ report }: { report: WeightsReport }) {
  const f = useMessages(figuresMessages);
  const { source, weights, differences, unweighed } = report;
  if (weights === 0) return null;
  return (
    <>
      <p className="report-summary">
        {f.source(source.name)} {weightsText(report)}
      </p>
      {differences.length > 0 && <DifferencesOfWeights differences={differences} />}
      <p>{unweighedText(unweighed.length)}</p>
      {unweighed.length > 0 && (
        <Details summary={f.unweighedHeading}>
          <ul>
            {unweighed.map(({ code, offence }) => (
              <li key={`${code} ${offence}`}>
                {code} {offence}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

function DifferencesOfWeights({ differences }: Pick<WeightsReport, 'differences'>) {
  const t = useMessages(dataMessages);
  const f = useMessages(figuresMessages);
  const weightOr = (weight: number | undefined) =>
    weight === undefined ? f.none : formatNumber(weight);
  return (
    <Table
      caption={f.weightsCaption}
      asCards
      rows={differences}
      rowKey={({ code }) => code}
      columns={[
        { key: 'code', heading: f.code, isRowHeading: true, cell: ({ code }) => code },
        { key: 'offence', heading: f.offence, cell: ({ offence }) => offence },
        {
          key: 'before',
          heading: t.before,
          isNumber: true,
          cell: ({ before }) => weightOr(before),
        },
        { key: 'after', heading: t.after, isNumber: true, cell: ({ after }) => weightOr(after) },
      ]}
    />
  );
}
