import { type Agency, listAgencies } from '@ragstone/contract/people';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Details } from '../../ui/details.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Table } from '../../ui/table.tsx';
import { AgencyForm } from './agency-form.tsx';
import { settingsMessages } from './messages.ts';

export function AgenciesCard() {
  const t = useMessages(settingsMessages);
  const { slug: partnership } = usePartnership();
  const { agencies } = useSuspenseQuery(queryOf(listAgencies, { params: { partnership } })).data;
  const [editing, setEditing] = useState<Agency>();
  const close = () => setEditing(undefined);
  return (
    <Card title={t.agenciesHeading}>
      <Table
        caption={t.agenciesHeading}
        isCaptionHidden
        asCards
        rows={agencies}
        rowKey={(agency) => agency.id}
        columns={[
          { key: 'name', heading: t.name, isRowHeading: true, cell: (agency) => agency.name },
          { key: 'shortName', heading: t.shortName, cell: (agency) => agency.shortName },
          { key: 'kind', heading: t.kind, cell: (agency) => t.kinds[agency.kind] },
          {
            key: 'act',
            heading: t.act,
            cell: (agency) => (
              <LinkButton onClick={() => setEditing(agency)}>
                {t.edit}
                <span className="govuk-visually-hidden">{t.linkFor(agency.name)}</span>
              </LinkButton>
            ),
          },
        ]}
      />
      <Details summary={t.addAgency}>
        <AgencyForm />
      </Details>
      {editing !== undefined && (
        <Dialog title={t.agencyTitle(editing.name)} isOpen onClose={close}>
          <AgencyForm agency={editing} onSaved={close} onCancel={close} />
        </Dialog>
      )}
    </Card>
  );
}
