import type { IndicatorFigures } from '@ragstone/contract/indicator';
import { useMessages } from '../../messages/define-messages.ts';
import { Card } from '../../ui/card.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { indicatorMessages } from './messages.ts';

/** Where an indicator goes, and what the year may come to. */
export function Findings({ figures }: { figures: IndicatorFigures }) {
  const t = useMessages(indicatorMessages);
  const { direction, yearEnd } = figures;
  return (
    <>
      <Card title={t.direction}>
        <p className="finding-small">{direction.heading}.</p>
        <p>{direction.sentence}</p>
        {direction.couldHaveSeen !== undefined && (
          <p className="soft">{t.couldHaveSeen(direction.couldHaveSeen)}</p>
        )}
      </Card>
      <Card title={t.yearEnd}>
        <p className="finding-small">{yearEnd.heading}.</p>
        <p>{yearEnd.words}</p>
      </Card>
    </>
  );
}

/** How a usual year is spread over its months, in words, as bars and as a table. */
export function Season({ season }: Pick<IndicatorFigures, 'season'>) {
  const t = useMessages(indicatorMessages);
  return (
    <Card title={t.season} isShort>
      <p className="finding-small">{season.heading}.</p>
      <p>{season.words}</p>
      {season.months.length > 0 && <Seasons months={season.months} />}
    </Card>
  );
}

type SeasonMonth = IndicatorFigures['season']['months'][number];

function Seasons({ months }: { months: readonly SeasonMonth[] }) {
  const t = useMessages(indicatorMessages);
  const most = Math.max(...months.map(({ factor }) => factor));
  const columns: Column<SeasonMonth>[] = [
    { key: 'month', heading: t.month, isRowHeading: true, cell: ({ name }) => name },
    {
      key: 'factor',
      heading: t.factor,
      cell: ({ factor }) => (
        <span className="season">
          <span className="season__bar" style={{ inlineSize: `${(factor / most) * 60}%` }} />
          {factor.toFixed(2)}
        </span>
      ),
    },
  ];
  return (
    <div className="seasons">
      <Table
        caption={t.seasonCaption}
        isCaptionHidden
        columns={columns}
        rows={months}
        rowKey={({ name }) => name}
      />
    </div>
  );
}
