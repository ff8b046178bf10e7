import net from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export type Received = { to: string[]; subject: string; text: string };

/** What the server does with a mail: takes it, refuses it, or hangs up while it is being sent. */
type Manner = 'takes' | 'refuses' | 'hangs-up';

/** A mail server of the test's own, which keeps what it is sent. */
export async function openPostOffice() {
  const received: Received[] = [];
  let manner: Manner = 'takes';
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => {
      done(manner === 'refuses' ? Object.assign(new Error('Busy'), { responseCode: 451 }) : null);
    },
    onData: (stream, session, done) => {
      simpleParser(stream).then((mail) => {
        if (manner === 'hangs-up') {
          for (const connection of server.connections) connection.close();
          return;
        }
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, subject: mail.subject ?? '', text: mail.text ?? '' });
        done();
      }, done);
    },
  });
  server.on('error', () => undefined); // a client that hangs up
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('It listens to no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    be: (next: Manner) => {
      manner = next;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** A server that takes connections and says nothing. */
export async function openSilentServer() {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => sockets.add(socket.on('error', () => undefined)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It listens to no port');
  return {
    url: `smtp://127.0.0.1:${address.port}?greetingTimeout=200`,
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
