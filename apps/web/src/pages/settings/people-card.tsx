import { listPeople, type Member, makeSetUpLink } from '@ragstone/contract/people';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { ProblemError } from '../../api/problem-error.ts';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Banner } from '../../ui/banner.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Details } from '../../ui/details.tsx';
import { Table } from '../../ui/table.tsx';
import { AddPersonForm } from './add-person-form.tsx';
import { settingsMessages } from './messages.ts';
import { RemovePersonDialog } from './remove-person-dialog.tsx';
import { RoleDialog } from './role-dialog.tsx';
import { type NewLink, SetUpLinkDialog } from './set-up-link-dialog.tsx';

export function PeopleCard() {
  const t = useMessages(settingsMessages);
  const { slug: partnership } = usePartnership();
  const { people } = useSuspenseQuery(queryOf(listPeople, { params: { partnership } })).data;
  const [link, setLink] = useState<NewLink>();
  const [changing, setChanging] = useState<Member>();
  const [removing, setRemoving] = useState<Member>();
  const [removed, setRemoved] = useState<string>();
  const [refusal, setRefusal] = useState<string>();

  const renew = async ({ personId, name }: Member) => {
    setRefusal(undefined);
    try {
      const made = await call(makeSetUpLink, { params: { partnership, person: personId } });
      setLink({ name, url: made.url });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setRefusal(error.message);
    }
  };

  return (
    <Card title={t.peopleHeading}>
      {refusal !== undefined && <Banner title={refusal} tone="warning" isAnswer />}
      {removed !== undefined && (
        <Banner key={removed} title={t.removedTitle(removed)} tone="success" isAnswer />
      )}
      <Table
        caption={t.peopleHeading}
        isCaptionHidden
        asCards
        rows={people}
        rowKey={(person) => person.personId}
        columns={[
          { key: 'name', heading: t.name, isRowHeading: true, cell: (person) => person.name },
          { key: 'email', heading: t.email, cell: (person) => person.email },
          {
            key: 'role',
            heading: t.role,
            cell: ({ role, agency }) => (
              <>
                {t.roles[role]}
                {agency !== undefined && <div className="soft">{agency.name}</div>}
              </>
            ),
          },
          {
            key: 'access',
            heading: t.access,
            cell: (person) => (person.hasPassword ? t.hasPassword : t.noPassword),
          },
          {
            key: 'act',
            heading: t.act,
            cell: (person) => (
              <div className="cluster">
                <LinkButton onClick={() => void renew(person)}>
                  {t.newLink}
                  <For name={person.name} />
                </LinkButton>
                <LinkButton onClick={() => setChanging(person)}>
                  {t.changeRole}
                  <For name={person.name} />
                </LinkButton>
                <LinkButton onClick={() => setRemoving(person)}>
                  {t.remove}
                  <For name={person.name} />
                </LinkButton>
              </div>
            ),
          },
        ]}
      />
      <Details summary={t.addPerson}>
        <AddPersonForm onLink={setLink} />
      </Details>
      <SetUpLinkDialog link={link} onClose={() => setLink(undefined)} />
      {changing !== undefined && (
        <RoleDialog person={changing} onClose={() => setChanging(undefined)} />
      )}
      {removing !== undefined && (
        <RemovePersonDialog
          person={removing}
          onClose={() => setRemoving(undefined)}
          onRemoved={() => setRemoved(removing.name)}
        />
      )}
    </Card>
  );
}

/** What a screen reader needs to tell the buttons of one row from those of another. */
function For({ name }: { name: string }) {
  const t = useMessages(settingsMessages);
  return <span className="govuk-visually-hidden">{t.linkFor(name)}</span>;
}
