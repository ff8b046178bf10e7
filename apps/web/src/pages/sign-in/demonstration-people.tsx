import type { AnswerOf } from '@ragstone/contract/endpoint';
import {
  type listDemonstrationPeople,
  type Membership,
  signInToDemonstration,
} from '@ragstone/contract/session';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { useEnter } from '../../session/enter.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { signInMessages } from './messages.ts';

type People = AnswerOf<typeof listDemonstrationPeople>['people'];

/** Every role of the demonstration, entered by one press. */
export function DemonstrationPeople({ people }: { people: People }) {
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
    <Card title={t.demonstrationHeading}>
      <p>{t.demonstrationText}</p>
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
    </Card>
  );
}

function Role({ membership }: { membership: Membership }) {
  const t = useMessages(signInMessages);
  const { role, agency, partnership } = membership;
  const what = role === 'partner' ? t.partner(agency?.name ?? '') : t[role];
  return t.roles(partnership.name, what);
}
