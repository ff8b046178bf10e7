import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type pg from 'pg';

/** A statement as the server sent it, and when, in milliseconds of its own clock. */
export type Sent = {
  name?: string;
  text: string;
  values: unknown[];
  rowMode?: 'array';
  sentAt: number;
  answeredAt: number;
};

/** The statements that a server sends while the body runs, in the order in which it sent them. */
export async function statementsOf(
  server: ChildProcess,
  body: () => Promise<unknown>,
): Promise<Sent[]> {
  server.send('record');
  await body();
  const told = once(server, 'message');
  server.send('tell');
  const [statements] = (await told) as [Sent[]];
  // The queue of jobs looks for work every few seconds, whoever asks what.
  return statements.filter(({ text }) => !text.includes('pgboss.'));
}

/**
 * Sends the same statements through bare `pg`, as much at once as the server did: each as soon as those
 * that the server had the answers of when it sent it are answered here too.
 */
export function replay(pool: pg.Pool, statements: readonly Sent[]): () => Promise<unknown> {
  const waitsFor = statements.map(({ sentAt }) =>
    statements.flatMap(({ answeredAt }, at) => (answeredAt <= sentAt ? [at] : [])),
  );
  return () => {
    const answers: Promise<unknown>[] = [];
    for (const [at, { name, text, values, rowMode }] of statements.entries()) {
      const before = (waitsFor[at] ?? []).map((earlier) => answers[earlier]);
      const statement = {
        text,
        values,
        ...(name === undefined ? {} : { name }),
        ...(rowMode === undefined ? {} : { rowMode }),
      };
      answers.push(Promise.all(before).then(() => pool.query(statement)));
    }
    return Promise.all(answers);
  };
}
