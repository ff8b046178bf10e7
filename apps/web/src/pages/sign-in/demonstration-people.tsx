import { type Membership, signInToDemonstration } from '@ragstone/contract/session';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { useEnter } from '../../session/enter.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Details } from '../../ui/details.tsx';
import { signInMessages } from './messages.ts';
import { onePerRole, type People } from './one-per-role.ts';

type Props = { people: People };

/** Every role of the demonstration, entered by one press; folded, everybody else. */
export function DemonstrationPeople({ people }: Props) {
  const t = useMessages(signInMessages);
  const { first, others } = onePerRole(people);
  return (
    <Card title={t.demonstrationHeading} isShort>
      <p>{t.demonstrationText}</p>
      <Entrances people={first} />
      {others.length > 0 && (
        <Details summary={t.otherPeople(others.length)}>
          <Entrances people={others} />
        </Details>
      )}
    </Card>
  );
}

function Entrances({ people }: Props) {
  const t = useMessages(signInMessages);
  const { to } = useSearch({ from: '/sign-in' });
  const enter = useEnter();
  const [entering, setEntering] = useState<string>();
  const signInAs = async (personId: string) => {
    setEntering(personId);
    try {
      await enter(await call(signInToDemonstration, { body: { personId } }), to);
    } finally {
      setEntering(undefined);
    }
  };
  return (
    <ul className="list">
      {people.map(({ id, name, memberships }) => (
        <li key={id} className="list__item list__item--plain">
          <Button kind="secondary" isBusy={entering === id} onClick={() => void signInAs(id)}>
            {t.as(name)}
          </Button>
          {memberships.map((membership) => (
            <p key={membership.partnership.id} className="soft">
              <Role membership={membership} />
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Role({ membership }: { membership: Membership }) {
  const t = useMessages(signInMessages);
  const { role, agency, partnership } = membership;
  const what = role === 'partner' ? t.partner(agency?.name ?? '') : t[role];
  return t.roles(partnership.name, what);
}
