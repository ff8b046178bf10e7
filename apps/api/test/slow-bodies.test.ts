import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { withApp } from './app.ts';
import { importer } from './imports.ts';
import { addPartnership, type TestPartnership } from './people.ts';

/** Senders who begin a request and never end it; each would hold a connection for ever. */
const held = withApp();
let here: TestPartnership;
let app: Awaited<ReturnType<typeof buildApp>>;
let port = 0;

beforeAll(async () => {
  here = await addPartnership(held.db.prisma, 'here');
  const pace = { pauseMs: 600, headersMs: 1000, bytesPerSecond: 5000 };
  app = await buildApp(held, { pace });
  await app.listen({ port: 0, host: '127.0.0.1' });
  port = (app.server.address() as net.AddressInfo).port;
});
afterAll(() => app.close());

/** Sends pieces with a pause after each, and answers all that came back before the end. */
async function send(pieces: readonly (string | Buffer)[], pauseMs: number): Promise<string> {
  const socket = net.connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    answer += text;
  });
  const ended = new Promise((resolve) => socket.once('close', resolve));
  for (const piece of pieces) {
    if (socket.destroyed) break;
    socket.write(piece);
    await Promise.race([pause(pauseMs), ended]);
  }
  await ended;
  return answer;
}

const head = (method: string, path: string, headers: Record<string, unknown>) =>
  [
    `${method} ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n');

const json = { 'content-type': 'application/json', 'content-length': 300 };
const signIn = head('POST', '/api/session', json);

describe('a sender who', () => {
  test('says nothing is let go', async () => {
    expect(await send([], 0)).toMatch(/^(HTTP\/1.1 408|$)/);
  });

  test('never ends the headers is let go', async () => {
    const half = signIn.slice(0, -2);
    expect(await send([half, ...Array.from({ length: 40 }, () => 'X-More: 1\r\n')], 300)).toMatch(
      /^(HTTP\/1.1 408|$)/,
    );
  });

  test('stops in the middle of a body is told so and let go', async () => {
    const answer = await send([signIn, '{"email":'], 0);
    expect(answer).toMatch(/^HTTP\/1.1 408/);
    expect(answer).toContain('/problems/too-slow');
    expect(answer.toLowerCase()).toContain('connection: close');
  });

  test('sends a letter now and then is told so and let go', async () => {
    const letters = Array.from({ length: 299 }, () => 'x');
    expect(await send([signIn, ...letters], 200)).toMatch(/^HTTP\/1.1 408/);
  });

  test('was refused and goes on sending is let go', async () => {
    const bytes = { 'content-type': 'application/octet-stream', 'content-length': 1e8 };
    const upload = head('PUT', '/api/partnerships/here/imports/x/uploads/0', bytes);
    const letters = Array.from({ length: 100 }, () => 'x');
    expect(await send([upload, ...letters], 200)).toMatch(/^HTTP\/1.1 401/);
  });
});

describe('an upload', () => {
  const begun = async (size: number) => {
    const file = { name: 'kent.csv', bytes: Buffer.alloc(size, 'x') };
    const { body } = await importer(held, here).start([file]);
    const { id } = body as { id: string };
    const { cookie } = await held.headersOf(here.officer);
    const headers = { cookie, 'content-type': 'application/octet-stream', 'content-length': size };
    const path = `/api/partnerships/here/imports/${id}/uploads/0`;
    return { id, request: head('PUT', path, { ...headers, connection: 'close' }) };
  };
  const piecesKept = (id: string) =>
    held.db.prisma.uploadChunk.count({ where: { upload: { importId: id } } });

  test('over a slow line takes its time', async () => {
    const { id, request } = await begun(30_000);
    const pieces = Array.from({ length: 12 }, () => Buffer.alloc(2500, 'x'));
    const start = performance.now();
    expect(await send([request, ...pieces], 200)).toMatch(/^HTTP\/1.1 200/);
    expect(performance.now() - start).toBeGreaterThan(2000);
    expect(await piecesKept(id)).toBe(1);
  });

  test('that stops is let go and leaves nothing', async () => {
    const { id, request } = await begun(600_000);
    const answer = await send([request, Buffer.alloc(300_000, 'x')], 0);
    expect(answer).toMatch(/^HTTP\/1.1 408/);
    expect(await piecesKept(id)).toBe(0);
  });

  test('that only trickles is let go and leaves nothing', async () => {
    const { id, request } = await begun(30_000);
    const pieces = Array.from({ length: 30_000 }, () => Buffer.alloc(1, 'x'));
    expect(await send([request, ...pieces], 100)).toMatch(/^HTTP\/1.1 408/);
    expect(await piecesKept(id)).toBe(0);
  });
});
