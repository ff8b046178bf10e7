import { execFile } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildApi } from '../../../scripts/build.mjs';
import { slugOf } from '../src/features/people/create-partnership.ts';
import { withApp } from './app.ts';
import { runOnce } from './server.ts';

const held = withApp();
const cli = path.resolve(import.meta.dirname, '../dist/cli.js');

beforeAll(async () => {
  await buildApi(); // skipped when nothing has changed
});

type Ended = { code: number; said: string; complained: string };

const run = (args: string[], env: Record<string, string> = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const settings = { ...process.env, DATABASE_URL: held.ownerUrl, ...env };
    const child = execFile(
      process.execPath,
      [cli, ...args],
      { env: settings },
      (_error, out, err) => {
        resolve({ code: child.exitCode ?? 1, said: out, complained: err });
      },
    );
  });

const create = (name: string, changes: { areas?: string[]; officer?: string[] } = {}) => {
  const { areas = ['E07000111'], officer = ['Ann Officer', 'ann@example.org'] } = changes;
  const chosen = areas.flatMap((code) => ['--area', code]);
  return run(['partnership', 'create', '--name', name, ...chosen, '--officer', ...officer]);
};

const post = (url: string, payload: object) => held.app.inject({ method: 'POST', url, payload });
const password = 'brick lantern orchard';

describe('partnership create', () => {
  test('makes a partnership whose officer chooses a password by the printed link, once', async () => {
    const made = await create('Sevenoaks District CSP');
    expect(made).toMatchObject({ code: 0, complained: '' });
    expect(made.said).toContain(
      'Made Sevenoaks District CSP (Sevenoaks) at /p/sevenoaks-district-csp.',
    );
    const [, token = ''] = /\/set-up#([\w-]{43})\s*$/.exec(made.said) ?? [];
    held.clock.set(new Date().toISOString()); // the command goes by the machine's own time
    expect((await post('/api/set-up/check', { token })).json()).toMatchObject({
      name: 'Ann Officer',
    });
    const entered = await post('/api/set-up', { token, password });
    expect(entered.json().memberships).toMatchObject([
      { role: 'officer', partnership: { slug: 'sevenoaks-district-csp' } },
    ]);
    expect((await post('/api/set-up', { token, password })).statusCode).toBe(410);
  });

  test('a second time is refused, and changes nothing', async () => {
    const before = await held.db.prisma.auditEvent.count();
    const again = await create('Sevenoaks District  CSP');
    expect(again.code).toBe(1);
    expect(again.complained.trim()).toBe('There is a partnership sevenoaks-district-csp already.');
    expect(await held.db.prisma.auditEvent.count()).toBe(before);
  });

  test('for an officer who can sign in already prints no link', async () => {
    const made = await create('Dartford and Gravesham', {
      areas: ['E07000107', 'E07000109'],
      officer: ['Ann Officer', 'ANN@example.org'],
    });
    expect(made.said).toContain('ANN@example.org may sign in.');
    expect(made.said).not.toContain('set-up#');
  });

  test.each([
    ['an unknown district', { areas: ['E07000111', 'E99999999'] }, 'Unknown district: E99999999.'],
    ['an e-mail that is none', { officer: ['Ann', 'ann at home'] }, 'is not an e-mail address'],
    [
      'an officer without a name',
      { officer: [' ', 'bo@example.org'] },
      "The officer's name is empty",
    ],
    ['an officer without an e-mail', { officer: ['Ann'] }, 'takes a name and an e-mail address'],
  ])('refuses %s in one line', async (_what, changes, words) => {
    const refused = await create('Another partnership', changes);
    expect(refused).toMatchObject({ code: 1, said: '' });
    expect(refused.complained).toContain(words);
    expect(refused.complained.trim().split('\n')).toHaveLength(1);
    const slug = 'another-partnership';
    expect(await held.db.prisma.partnership.count({ where: { slug } })).toBe(0);
  });

  test('refuses a name without a letter, and one too long for the settings', async () => {
    expect((await create('!!!')).complained).toContain('at least one letter or digit');
    expect((await create('x'.repeat(200))).complained).toContain('too long');
  });

  test('makes an address of any name', () => {
    expect(slugOf('Ynys Môn & Conwy')).toBe('ynys-mon-conwy');
    expect(slugOf(`${'a'.repeat(79)} b`)).toBe('a'.repeat(79));
  });
});

describe('person link', () => {
  test('prints a link for somebody known, and says so when nobody is', async () => {
    expect((await run(['person', 'link', 'ann@example.org'])).said).toMatch(/set-up#[\w-]{43}/);
    const unknown = await run(['person', 'link', 'a_n@example.org']);
    expect(unknown).toMatchObject({ code: 1, said: '' });
    expect(unknown.complained).toContain('Nobody has the e-mail address a_n@example.org.');
  });
});

describe('the command line', () => {
  test('says what it can do when it is not understood', async () => {
    for (const args of [[], ['partnership'], ['nonsense'], ['partnership', 'create']]) {
      const { code, complained } = await run(args);
      expect(code).toBe(1);
      expect(complained).toContain('Usage: npm run ragstone');
    }
    const option = await run(['partnership', 'create', '--nme', 'x']);
    expect(option.complained).toContain('--nme');
    expect(option.complained).not.toContain('    at ');
  });

  test('says in one line that the database is away or not named', async () => {
    const nowhere = 'postgresql://owner:very-secret@127.0.0.1:9/ragstone';
    const away = await run(['person', 'link', 'ann@example.org'], { DATABASE_URL: nowhere });
    expect(away.complained.trim().split('\n')).toHaveLength(1);
    expect(away.complained).not.toMatch(/very-secret| {4}at /);
    const unnamed = await run(['person', 'link', 'ann@example.org'], { DATABASE_URL: '' });
    expect(unnamed.complained).toMatch(/^DATABASE_URL: /);
  });
});

test('no real partnership is made in a database that holds the demonstration', async () => {
  await runOnce(held.ownerUrl, 'UPDATE installation SET demonstration = true');
  const refused = await create('A real one');
  expect(refused).toMatchObject({ code: 1, said: '' });
  expect(refused.complained).toContain('holds the demonstration');
  const client = new pg.Client({ connectionString: held.ownerUrl });
  await client.connect();
  expect((await client.query("SELECT FROM partnership WHERE slug = 'a-real-one'")).rowCount).toBe(
    0,
  );
  await client.end();
});
