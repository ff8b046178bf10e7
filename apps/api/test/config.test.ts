import { describe, expect, test } from 'vitest';
import { isSecure, readConfig } from '../src/config.ts';

const database = { DATABASE_URL: 'postgresql://owner:very-secret@db.internal:5432/ragstone' };

const faultsOf = (env: Record<string, string>) => {
  const config = readConfig({ ...database, ...env });
  return 'faults' in config ? config.faults : [];
};

describe('the settings', () => {
  test('are complete with a database alone, and an empty variable is as if it were not there', () => {
    const empty = { PORT: '', HOST: '', PUBLIC_URL: '', TRUST_PROXY: '', LOG_LEVEL: '' };
    expect(readConfig({ ...database, ...empty })).toEqual(readConfig(database));
    expect(readConfig(database)).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      trustProxy: false,
    });
  });

  test('without a database say in one line what is missing', () => {
    expect(readConfig({})).toEqual({
      faults: [
        'DATABASE_URL: give the address of a Postgres database: postgresql://user:password@host:5432/name',
      ],
    });
  });

  test.each([
    ['DATABASE_URL', 'mysql://owner:very-secret@db.internal/ragstone'],
    ['DATABASE_URL', 'very-secret'],
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['PUBLIC_URL', 'ftp://ragstone.example.gov.uk'],
    ['PUBLIC_URL', 'ragstone.example.gov.uk'],
    ['PUBLIC_URL', 'https://example.gov.uk/ragstone'],
    ['PUBLIC_URL', 'https://example.gov.uk/?a=b'],
    ['PUBLIC_URL', 'https://ann:very-secret@example.gov.uk'],
    ['SMTP_URL', 'https://ann:very-secret@mail.example.gov.uk'],
    ['SMTP_URL', 'smtp://ann:very-secret@mail.example.gov.uk'],
    ['MAIL_FROM', 'Ragstone'],
    ['TRUST_PROXY', 'yes'],
    ['SESSION_HOURS', '0'],
    ['STATEMENT_TIMEOUT_SECONDS', '-1'],
    ['UPLOAD_LIMIT_MB', '1.5'],
    ['LOG_LEVEL', 'loud'],
  ])('refuse %s=%s by its name, and repeat no secret', (name, value) => {
    const faults = faultsOf({ [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name}: `));
    expect(faults.join('')).not.toContain('very-secret');
  });

  test('take a mail server with a sender and a public address', () => {
    const mail = { SMTP_URL: 'smtp://ann:very-secret@mail.example.gov.uk:587' };
    const sender = { MAIL_FROM: 'ragstone@example.gov.uk', PUBLIC_URL: 'https://r.example.gov.uk' };
    expect(readConfig({ ...database, ...mail, ...sender })).toMatchObject({
      mail: { smtpUrl: mail.SMTP_URL, from: sender.MAIL_FROM },
    });
    expect(readConfig({ ...database, ...sender })).toMatchObject({ mail: undefined });
  });

  test('take a public address with a port, by https with cookies for https alone', () => {
    const config = readConfig({ ...database, PUBLIC_URL: 'https://Example.gov.uk:8443/' });
    if ('faults' in config) throw new Error(config.faults.join('\n'));
    expect(config.publicUrl?.origin).toBe('https://example.gov.uk:8443');
    expect(isSecure(config)).toBe(true);
  });
});
