import type { Question } from '@ragstone/contract/import-report';
import { formatCount } from '@ragstone/domain/words/number';
import { useMessages } from '../../messages/define-messages.ts';
import { Details } from '../../ui/details.tsx';
import { Table } from '../../ui/table.tsx';
import { figuresMessages } from './figures-messages.ts';
import { dataMessages } from './messages.ts';

type Asked<K extends Question['kind']> = Extract<Question, { kind: K }>;

function Implausible({ figures }: Asked<'implausible'>) {
  const f = useMessages(figuresMessages);
  return (
    <Details summary={f.implausibleHeading}>
      <Table
        caption={f.implausibleHeading}
        isCaptionHidden
        asCards
        rows={figures}
        rowKey={({ area, period, comparedWith }) => `${area} ${period} ${comparedWith}`}
        columns={[
          { key: 'area', heading: f.area, isRowHeading: true, cell: ({ area }) => area },
          { key: 'period', heading: f.period, cell: ({ period }) => period },
          {
            key: 'value',
            heading: f.value,
            isNumber: true,
            cell: ({ value }) => formatCount(value),
          },
          {
            key: 'usual',
            heading: f.usual,
            isNumber: true,
            cell: ({ usual, comparedWith }) =>
              `${formatCount(usual)} (${f.comparedWith[comparedWith]})`,
          },
        ]}
      />
    </Details>
  );
}

function Totals({ totals }: Asked<'totals-disagree'>) {
  const f = useMessages(figuresMessages);
  return (
    <Details summary={f.totalsHeading}>
      <Table
        caption={f.totalsHeading}
        isCaptionHidden
        asCards
        rows={totals}
        rowKey={({ place, indicator, parts }) => `${place} ${indicator} ${parts}`}
        columns={[
          { key: 'area', heading: f.area, isRowHeading: true, cell: ({ area }) => area },
          { key: 'indicator', heading: f.indicator, cell: ({ indicator }) => indicator },
          {
            key: 'whole',
            heading: f.whole,
            isNumber: true,
            cell: ({ whole }) => formatCount(whole),
          },
          {
            key: 'parts',
            heading: f.parts,
            isNumber: true,
            cell: ({ sumOfParts }) => formatCount(sumOfParts),
          },
          { key: 'place', heading: f.place, cell: ({ place }) => place },
        ]}
      />
    </Details>
  );
}

function Unknown({ areas }: Asked<'unknown-areas'>) {
  const t = useMessages(dataMessages);
  const f = useMessages(figuresMessages);
  return (
    <Details summary={f.unknownAreas}>
      <ul className="file-list">
        {areas.map(({ name, force, rows }) => (
          <li key={`${force} ${name}`}>
            {t.fileLine(force === name ? name : `${name}, ${force}`, formatCount(rows))}
          </li>
        ))}
      </ul>
    </Details>
  );
}

/** What the questions are about, whole: their own words name the first of it. */
export function QuestionTables({ questions }: { questions: readonly Question[] }) {
  return questions.map((question) => {
    switch (question.kind) {
      case 'implausible':
        return <Implausible key={question.kind} {...question} />;
      case 'totals-disagree':
        return <Totals key={question.kind} {...question} />;
      case 'unknown-areas':
        return <Unknown key={question.kind} {...question} />;
      default:
        return null;
    }
  });
}
