import path from 'node:path';
import { buildApp } from './app.ts';
import { systemClock } from './clock.ts';
import { readConfig } from './config.ts';
import { openDatabase } from './db/client.ts';

const config = readConfig({
  WEB_FOLDER: path.resolve(import.meta.dirname, '../../web/dist'),
  ...process.env,
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
const app = await buildApp({ db, clock: systemClock, config });
app.addHook('onClose', () => db.close());

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void app.close());

try {
  const address = await app.listen({ port: config.port, host: config.host });
  console.log(`Ragstone listens on ${address}`);
} catch (error) {
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const because = inUse
    ? `port ${config.port} is in use. Set PORT to another one.`
    : error instanceof Error
      ? error.message
      : String(error);
  console.error(`Ragstone cannot start: ${because}`);
  process.exitCode = 1;
  await app.close();
}
