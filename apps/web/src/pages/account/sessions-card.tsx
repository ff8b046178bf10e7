import type { AnswerOf } from '@ragstone/contract/endpoint';
import { endSession, listSessions } from '@ragstone/contract/session';
import { useSuspenseQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { isProblem } from '../../api/problem-error.ts';
import { keyOf, queryOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { deviceName } from './device-name.ts';
import { accountMessages } from './messages.ts';

type LiveSession = AnswerOf<typeof listSessions>['sessions'][number];

// An instant of this machine's own time, unlike the figures' months and the plan's civil dates.
const instant = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

export function SessionsCard() {
  const t = useMessages(accountMessages);
  const { sessions } = useSuspenseQuery(queryOf(listSessions, {})).data;
  const nameOf = ({ device }: LiveSession) => {
    const known = deviceName(device);
    return known === undefined ? t.unknownDevice : t.on(known.browser, known.system);
  };
  const end = async (session: string) => {
    try {
      await call(endSession, { params: { session } });
    } catch (error) {
      // It ended by itself meanwhile, as was wanted.
      if (!isProblem(error, 'not-found')) throw error;
    }
    await queryClient.invalidateQueries({ queryKey: keyOf(listSessions) });
  };
  // This session is ended by signing out.
  const act: Column<LiveSession> = {
    key: 'act',
    heading: t.act,
    cell: (session) =>
      !session.isThis && (
        <LinkButton onClick={() => void end(session.id)}>
          {t.end}
          <span className="govuk-visually-hidden">{t.endOf(nameOf(session))}</span>
        </LinkButton>
      ),
  };
  return (
    <Card title={t.sessionsHeading}>
      <p>{t.sessionsText}</p>
      <Table
        caption={t.sessionsHeading}
        isCaptionHidden
        asCards
        rows={sessions}
        rowKey={(session) => session.id}
        columns={[
          {
            key: 'device',
            heading: t.device,
            isRowHeading: true,
            cell: (session) => (
              <span className="cluster">
                {nameOf(session)}
                {session.isThis && <Tag>{t.thisOne}</Tag>}
              </span>
            ),
          },
          {
            key: 'started',
            heading: t.started,
            cell: (session) => instant.format(Date.parse(session.startedAt)),
          },
          {
            key: 'lastSeen',
            heading: t.lastSeen,
            cell: (session) => instant.format(Date.parse(session.lastSeenAt)),
          },
          ...(sessions.length > 1 ? [act] : []),
        ]}
      />
    </Card>
  );
}
