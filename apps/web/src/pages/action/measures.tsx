import type { Action } from '@ragstone/contract/actions';
import { formatNumber } from '@ragstone/domain/words/number';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { Table } from '../../ui/table.tsx';
import { actionMessages } from './messages.ts';

type Measure = Action['successMeasures'][number];

/** How the action is known to work; an honest "no measure yet" is said too. */
export function Measures({ measures }: { measures: readonly Measure[] }) {
  const t = useMessages(actionMessages);
  const rows = measures.map((measure, index) => ({ ...measure, index }));
  return (
    <Card title={t.measures}>
      {rows.length === 0 ? (
        <p>{t.noMeasures}</p>
      ) : (
        <Table
          caption={t.measures}
          isCaptionHidden
          asCards
          rows={rows}
          rowKey={({ index }) => String(index)}
          columns={[
            {
              key: 'measure',
              heading: t.measure,
              isRowHeading: true,
              cell: ({ text }) => (text === '' ? t.noMeasureYet : text),
            },
            { key: 'kind', heading: t.kind, cell: ({ kind }) => t.kinds[kind] },
            {
              key: 'baseline',
              heading: t.baseline,
              cell: ({ baseline, unit }) => <Amount value={baseline} unit={unit} />,
            },
            { key: 'target', heading: t.target, cell: (measure) => <Target measure={measure} /> },
            { key: 'source', heading: t.source, cell: (measure) => <Source measure={measure} /> },
          ]}
        />
      )}
    </Card>
  );
}

function Amount({ value, unit }: { value: number | undefined; unit: string }) {
  const t = useMessages(actionMessages);
  if (value === undefined) return <>{t.notSet}</>;
  return <>{[formatNumber(value), unit].filter((part) => part !== '').join(' ')}</>;
}

function Target({ measure: { target, unit, direction } }: { measure: Measure }) {
  const t = useMessages(actionMessages);
  return (
    <>
      <Amount value={target} unit={unit} />
      {target !== undefined && direction !== undefined && (
        <span className="plan-table__with">{t.better[direction]}</span>
      )}
    </>
  );
}

function Source({ measure: { source, indicator } }: { measure: Measure }) {
  const t = useMessages(actionMessages);
  const { slug: partnership } = usePartnership();
  if (indicator === undefined) return <>{source === '' ? t.notSet : source}</>;
  return (
    <>
      {source}{' '}
      <Link to="/p/$partnership/trends" params={{ partnership }} search={{ indicator }}>
        {t.figures}
      </Link>
    </>
  );
}
