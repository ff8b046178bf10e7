import { type ForceCoverage, readCoverage } from '@ragstone/contract/releases';
import { shortMonthName } from '@ragstone/domain/time/period-label';
import { formatCount } from '@ragstone/domain/words/number';
import { useSuspenseQuery } from '@tanstack/react-query';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { useCan, usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { type Cell, coverageYears } from './coverage-years.ts';
import { dataMessages } from './messages.ts';

/** Which months of which force are held; a gap stands out. */
export function CoverageCard() {
  const t = useMessages(dataMessages);
  const { slug: partnership } = usePartnership();
  const mayImport = useCan('figures:import');
  const { forces } = useSuspenseQuery(queryOf(readCoverage, { params: { partnership } })).data;
  if (forces.length === 0) {
    return (
      <EmptyState title={t.noCoverage}>
        <p>{mayImport ? t.noCoverageOfficer : t.noCoverageOther}</p>
      </EmptyState>
    );
  }
  return (
    <Card title={t.coverageHeading}>
      <div className="stack">
        <p className="soft">{t.coverageText}</p>
        {forces.map((each) => (
          <ForceMonths key={`${each.source} ${each.force.code}`} coverage={each} />
        ))}
      </div>
    </Card>
  );
}

function ForceMonths({ coverage }: { coverage: ForceCoverage }) {
  const t = useMessages(dataMessages);
  const { years, missing } = coverageYears(coverage.months);
  const { force, source } = coverage;
  const caption = `${force.name}, ${source}${force.isOwn ? '' : ` (${t.otherForce})`}`;
  return (
    <div className="stack stack--close">
      <ScrollBox label={caption}>
        <table className="table coverage">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.year}</th>
              {years[0]?.cells.map(({ month }) => (
                <th key={month} scope="col" className="number">
                  {shortMonthName(month)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, cells }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {cells.map((cell) => (
                  <MonthCell key={cell.month} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="soft">{missing === 0 ? t.noneMissing : t.missingMonths(missing)}</p>
    </div>
  );
}

function MonthCell({ cell }: { cell: Cell }) {
  const t = useMessages(dataMessages);
  if (cell.held !== undefined) return <td className="number">{formatCount(cell.held.rows)}</td>;
  return cell.isMissing ? <td className="number coverage__gap">{t.missing}</td> : <td />;
}
