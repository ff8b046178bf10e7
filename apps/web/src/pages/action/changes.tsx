import type { ActionChange } from '@ragstone/contract/actions';
import { isCivilDate } from '@ragstone/domain/time/civil-date';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { lifecycleLabels } from '@ragstone/domain/words/rag-text';
import { useMessages } from '../../messages/define-messages.ts';
import { Card } from '../../ui/card.tsx';
import { dateOfInstant } from '../../ui/instant.ts';
import { Table } from '../../ui/table.tsx';
import { actionMessages } from './messages.ts';

/** How the action itself was changed: who, when, what it said before and after. */
export function Changes({ changes }: { changes: readonly ActionChange[] }) {
  const t = useMessages(actionMessages);
  return (
    <Card title={t.changes}>
      {changes.length === 0 && <p>{t.noChanges}</p>}
      {changes.map((change) => (
        <Change key={change.at} change={change} />
      ))}
    </Card>
  );
}

function Change({ change: { at, by, kind, fields } }: { change: ActionChange }) {
  const t = useMessages(actionMessages);
  const who = by ?? t.somebody;
  const on = dateOfInstant(at);
  const said = kind === 'added' ? t.added(who, on) : t.changed(who, on);
  if (fields.length === 0) return <p className="timeline__entry">{said}</p>;
  return (
    <div className="timeline__entry">
      <Table
        caption={said}
        asCards
        rows={fields}
        rowKey={({ field }) => field}
        columns={[
          {
            key: 'field',
            heading: t.field,
            isRowHeading: true,
            cell: ({ field }) => fieldLabel(t.fields, field),
          },
          { key: 'before', heading: t.before, cell: ({ before }) => valueText(t, before) },
          { key: 'after', heading: t.after, cell: ({ after }) => valueText(t, after) },
        ]}
      />
    </div>
  );
}

const fieldLabel = (labels: Readonly<Record<string, string>>, field: string) =>
  labels[field] ?? field;

/** A date, a stage or a recurrence as people write it; everything else stands as it was typed. */
function valueText({ recurrences }: (typeof actionMessages)['en'], value: string): string {
  if (isCivilDate(value)) return dateLabel(value);
  const words: Readonly<Record<string, string>> = { ...lifecycleLabels, ...recurrences };
  return words[value] ?? value;
}
