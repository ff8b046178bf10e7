import type { ReturnIndicator } from '@ragstone/contract/return-fields';
import type { ReturnCell } from '@ragstone/contract/returns';
import { useMessages } from '../../messages/define-messages.ts';
import { classNames } from '../../ui/class-names.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { FilledCell } from './filled-cell.tsx';
import { returnsMessages } from './messages.ts';
import { ReadCell } from './read-cell.tsx';
import type { ReturnState } from './use-return.ts';

export type GridIndicator = ReturnIndicator & { cells: ReturnCell[] };
/** A cell of the grid, with the indicator that it is of. */
export type CellPlace = { indicator: GridIndicator; cell: ReturnCell };

type Props = {
  caption: string;
  indicators: readonly GridIndicator[];
  /** The one that a telephone shows. */
  chosen: string | undefined;
  /** Absent where the reader may not fill it in. */
  state: ReturnState | undefined;
  onOpen: (place: CellPlace) => void;
};

/**
 * Periods by indicators, newest first. On a telephone each period is a card with the one indicator
 * that is chosen above.
 */
export function ReturnGrid({ caption, indicators, chosen, state, onOpen }: Props) {
  const t = useMessages(returnsMessages);
  const periods = new Map(
    indicators.flatMap(({ cells }) => cells.map(({ period, label }) => [period, label] as const)),
  );
  const rows = [...periods].sort(([one], [other]) => (one < other ? 1 : -1));
  const otherThan = (slug: string) => slug !== chosen && 'return-other';
  return (
    <ScrollBox label={caption}>
      <table className="table return-grid">
        <caption className="govuk-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.period}</th>
            {indicators.map(({ slug, label, unit }) => (
              <th key={slug} scope="col" className={classNames(otherThan(slug))}>
                {label}
                <span className="soft return-grid__unit">{unit}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([period, label]) => (
            <tr key={period}>
              <th scope="row">{label}</th>
              {indicators.map((indicator) => {
                const cell = indicator.cells.find((each) => each.period === period);
                const place = cell === undefined ? undefined : { indicator, cell };
                return (
                  <td key={indicator.slug} className={classNames(otherThan(indicator.slug))}>
                    {place !== undefined &&
                      (state === undefined ? (
                        <ReadCell place={place} onOpen={onOpen} />
                      ) : (
                        <FilledCell place={place} state={state} onOpen={onOpen} />
                      ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
