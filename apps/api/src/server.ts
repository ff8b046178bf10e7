import path from 'node:path';
import { buildApp } from './app.ts';
import { systemClock } from './clock.ts';
import { readConfig } from './config.ts';
import { openDatabase } from './db/client.ts';
import { errorText } from './error-text.ts';
import { keepTidy } from './features/session/forget-expired.ts';

const config = readConfig({
  ...process.env,
  WEB_FOLDER: process.env['WEB_FOLDER'] || path.resolve(import.meta.dirname, '../../web/dist'),
});
if ('faults' in config) {
  console.error(`Ragstone cannot start:\n${config.faults.join('\n')}`);
  process.exit(1);
}

const db = openDatabase({
  url: config.databaseUrl,
  statementTimeoutSeconds: config.statementTimeoutSeconds,
  onError: (error) => console.error(`A database connection was lost: ${error.message}`),
});

try {
  const app = await buildApp({ db, clock: systemClock, config });
  app.addHook('onClose', () => db.close());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void app.close());
  const address = await app.listen({ port: config.port, host: config.host });
  console.log(`Ragstone listens on ${address}`);
  keepTidy(db.pool, systemClock);
} catch (error) {
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const because = inUse
    ? `port ${config.port} is in use. Set PORT to another one.`
    : errorText(error);
  console.error(`Ragstone cannot start: ${because}`);
  process.exit(1);
}
