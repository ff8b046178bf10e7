import type { FiguresKey } from '@ragstone/contract/figures-keys';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { useMessages } from '../../messages/define-messages.ts';
import { LinkButton } from '../../ui/button.tsx';
import { dateOfInstant } from '../../ui/instant.ts';
import { Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { keyMessages } from './key-messages.ts';

type Props = {
  keys: readonly FiguresKey[];
  partnership: string;
  onEnd: (key: FiguresKey) => void;
};

export function KeysTable({ keys, partnership, onEnd }: Props) {
  const t = useMessages(keyMessages);
  return (
    <Table
      caption={t.list}
      isCaptionHidden
      asCards
      rows={keys}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', heading: t.name, isRowHeading: true, cell: ({ name }) => name },
        {
          key: 'may',
          heading: t.may,
          cell: ({ endedAt }) =>
            endedAt === undefined ? t.mayRead(partnership) : <Tag>{t.ended}</Tag>,
        },
        {
          key: 'ends',
          heading: t.ends,
          cell: ({ endedAt, expiresAt }) =>
            endedAt === undefined ? dateOfInstant(expiresAt) : t.endedOn(dateOfInstant(endedAt)),
        },
        {
          key: 'lastUsed',
          heading: t.lastUsed,
          cell: ({ lastUsedOn }) => (lastUsedOn === undefined ? t.never : dateLabel(lastUsedOn)),
        },
        {
          key: 'act',
          heading: t.act,
          cell: (key) =>
            key.endedAt === undefined && (
              <LinkButton onClick={() => onEnd(key)}>
                {t.end}
                <span className="govuk-visually-hidden">{t.endOf(key.name)}</span>
              </LinkButton>
            ),
        },
      ]}
    />
  );
}
