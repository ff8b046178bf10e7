import type { CoverageRow } from '@ragstone/contract/coverage';
import { yearOf } from '@ragstone/domain/time/month';
import { financialYearLabel, shortMonthName, spanLabel } from '@ragstone/domain/time/period-label';
import { formatCount } from '@ragstone/domain/words/number';
import { useState } from 'react';
import { useMessages } from '../../messages/define-messages.ts';
import { classNames } from '../../ui/class-names.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import {
  type Cell,
  coverageGrid,
  type GridYear,
  placeInYear,
  yearlyPeriods,
} from './coverage-grid.ts';
import { coverageMessages } from './coverage-messages.ts';

type Props = { row: CoverageRow };

function captionOf({ place }: CoverageRow, t: (typeof coverageMessages)['en']) {
  if (place.isAllOf) return place.name === '' ? t.unknownForce : t.allAreas(place.name);
  return place.isOwn || place.kind !== 'force' ? place.name : `${place.name} (${t.otherForce})`;
}

/** A proper table of what is held: each cell says its state by mark and word, never by colour alone. */
export function CoverageTable({ row }: Props) {
  const t = useMessages(coverageMessages);
  const caption = captionOf(row, t);
  if (row.months !== 1 && row.months !== 3) return <Yearly row={row} caption={caption} />;
  const { years, missing } = coverageGrid(row);
  const headings = years[0]?.cells.map(({ from }) => headingOf(row.months, from, t)) ?? [];
  return (
    <div className="stack stack--close">
      <ScrollBox label={caption}>
        <table className="table coverage">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{row.months === 1 ? t.year : t.financialYear}</th>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((each, at) => (
              <YearRow key={each.year} months={row.months} year={each} isLatest={at === 0} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="soft">{missing === 0 ? t.noneMissing : t.missing(missing)}</p>
    </div>
  );
}

const headingOf = (months: number, from: number, t: (typeof coverageMessages)['en']) =>
  months === 1 ? shortMonthName(from) : t.quarter(placeInYear(3, from));

type YearProps = { months: number; year: GridYear; isLatest: boolean };

/** On a phone a year is folded until it is asked for, but for the latest. */
function YearRow({ months, year: { year, cells }, isLatest }: YearProps) {
  const t = useMessages(coverageMessages);
  const [isOpen, setOpen] = useState(isLatest);
  const label = months === 1 ? String(year) : financialYearLabel(year);
  const gaps = cells.filter(({ state }) => state === 'missing').length;
  const held = cells.filter((cell) => cell.held !== undefined).length;
  return (
    <tr className={classNames(isOpen && 'coverage__year--open')}>
      <th scope="row">
        {label}
        <span className="coverage__fold">
          {' '}
          {t.yearSum(held, gaps)}{' '}
          <button
            type="button"
            className="link-button"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? t.hideYear(label) : t.showYear(label)}
          </button>
        </span>
      </th>
      {cells.map((cell) => (
        <td key={cell.from} data-label={headingOf(months, cell.from, t)}>
          <State cell={cell} />
        </td>
      ))}
    </tr>
  );
}

/** Mid-years are estimates of a place, not rows: there the word says it. */
function State({ cell: { state, held }, isOfRows = true }: { cell: Cell; isOfRows?: boolean }) {
  const t = useMessages(coverageMessages);
  if (state === 'beyond') return null;
  const isOfMany = held !== undefined && held.expected > 1;
  const size =
    held &&
    (isOfMany ? t.of(String(held.received), String(held.expected)) : formatCount(held.rows));
  return (
    <span className={`coverage__cell coverage__cell--${state}`}>
      <span aria-hidden="true">{t.marks[state]}</span>{' '}
      {state === 'received' && isOfRows ? (
        <>
          <span className="govuk-visually-hidden">{t.words.received} </span>
          {size}
        </>
      ) : (
        <>
          {t.words[state]}
          {state === 'partial' && isOfMany && ` ${size}`}
        </>
      )}
    </span>
  );
}

function Yearly({ row, caption }: Props & { caption: string }) {
  const t = useMessages(coverageMessages);
  const nameOf = (from: number) =>
    row.months === 0 ? t.midYear(yearOf(from)) : spanLabel({ from, to: from + row.months - 1 });
  return (
    <ScrollBox label={caption}>
      <table className="table coverage coverage--list">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.period}</th>
            <th scope="col">{t.state}</th>
          </tr>
        </thead>
        <tbody>
          {yearlyPeriods(row).map((cell) => (
            <tr key={cell.from}>
              <th scope="row">{nameOf(cell.from)}</th>
              <td>
                <State cell={cell} isOfRows={row.months !== 0} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
