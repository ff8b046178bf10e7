import type { ComparisonGroup } from '@ragstone/contract/comparison-groups';
import { useState } from 'react';
import { useMessages } from '../../messages/define-messages.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Details } from '../../ui/details.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Table } from '../../ui/table.tsx';
import { GroupForm } from './group-form.tsx';
import { compareMessages } from './messages.ts';
import { WithdrawGroupDialog } from './withdraw-group-dialog.tsx';

type Open = { group: ComparisonGroup; act: 'change' | 'withdraw' };

/** The groups that officers have named, and the way to name, change and take one away. */
export function GroupsCard({ groups }: { groups: readonly ComparisonGroup[] }) {
  const t = useMessages(compareMessages);
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const namesOf = ({ areas }: ComparisonGroup) => areas.map(({ name }) => name).join(', ');
  return (
    <div className="screen-only">
      <Card title={t.groupsHeading}>
        <p>{groups.length === 0 ? t.noGroups : t.groupsText}</p>
        {groups.length > 0 && (
          <div className="acts-last">
            <Table
              caption={t.groupsHeading}
              isCaptionHidden
              asCards
              rows={groups}
              rowKey={({ id }) => id}
              columns={[
                { key: 'name', heading: t.name, isRowHeading: true, cell: ({ name }) => name },
                { key: 'areas', heading: t.areas, cell: namesOf },
                {
                  key: 'act',
                  heading: t.act,
                  cell: (group) => (
                    <div className="cluster">
                      <LinkButton onClick={() => setOpen({ group, act: 'change' })}>
                        {t.edit}
                        <span className="govuk-visually-hidden"> {group.name}</span>
                      </LinkButton>
                      <LinkButton onClick={() => setOpen({ group, act: 'withdraw' })}>
                        {t.withdraw}
                        <span className="govuk-visually-hidden"> {group.name}</span>
                      </LinkButton>
                    </div>
                  ),
                },
              ]}
            />
          </div>
        )}
        <Details summary={t.addGroup}>
          <GroupForm />
        </Details>
        {open?.act === 'change' && (
          <Dialog title={t.changeGroup(open.group.name)} isOpen onClose={close}>
            <GroupForm group={open.group} onSaved={close} onCancel={close} />
          </Dialog>
        )}
        {open?.act === 'withdraw' && <WithdrawGroupDialog group={open.group} onClose={close} />}
      </Card>
    </div>
  );
}
