// `npm start`: from a fresh clone to a served Ragstone, and quickly so the next time.
import net from 'node:net';
import { parseArgs } from 'node:util';
import { endChild, isReady, migrateDatabase, spawnApi } from './api.mjs';
import { build } from './build.mjs';
import { messageOf, Refusal, runMain } from './refusal.mjs';

const host = process.env['HOST'] || '127.0.0.1';
const port = Number(process.env['PORT'] || 3000);

function readArguments() {
  try {
    return parseArgs({ options: { empty: { type: 'boolean', default: false } } }).values;
  } catch {
    throw new Refusal('npm start takes no argument but: npm start -- --empty');
  }
}

function refuseStrangePort() {
  if (Number.isInteger(port) && port > 0 && port < 65536) return;
  throw new Refusal('PORT must be a number from 1 to 65535.');
}

/** Fails before anything is built. @returns {Promise<void>} */
const refuseTakenPort = () =>
  new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) => {
      const taken = 'code' in error && error.code === 'EADDRINUSE';
      const why = taken ? 'is in use' : `cannot be used (${messageOf(error)})`;
      reject(new Refusal(`Port ${port} ${why}. Choose another: PORT=3001 npm start`));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });

/** @param {string} url of the database @param {string} address */
async function sayReady(url, address) {
  const { demonstrationSignIns } = await import('./demonstration.mjs');
  console.log(`\nRagstone is ready: ${address}`);
  for (const line of await demonstrationSignIns(url)) console.log(line);
  console.log('Ctrl-C stops it.\n');
}

/** Settles at Ctrl-C, or when a closing terminal or a supervisor asks. @returns {Promise<void>} */
const askedToStop = () =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve());
  });

/**
 * Serves until asked to stop. A database that was killed is started again, and the server too if
 * that one now listens elsewhere.
 * @param {import('./database.mjs').Database} first
 */
async function serve(first) {
  const { openDatabase } = await import('./database.mjs');
  const stop = askedToStop().then(() => /** @type {const} */ ('stop'));
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const run = (/** @type {string} */ url) =>
    spawnApi('server', [], {
      env: {
        LOG_LEVEL: process.env['LOG_LEVEL'] || 'warn',
        DATABASE_URL: url,
        HOST: host,
        PORT: String(port),
      },
    });

  let database = first;
  let server = run(database.url);
  try {
    if ((await Promise.race([isReady(address, server), stop])) === true) {
      await sayReady(database.url, address);
    }
    for (;;) {
      const running = server;
      const ended = new Promise((resolve) => {
        if (running.exitCode !== null || running.signalCode !== null) resolve(undefined);
        running.once('exit', resolve);
      }).then(() => /** @type {const} */ ('ended'));
      const lost = database.lost?.then(() => /** @type {const} */ ('lost'));
      const event = await Promise.race([stop, ended, ...(lost === undefined ? [] : [lost])]);
      if (event === 'stop') return;
      if (event === 'ended') throw new Refusal('The server ended; its last lines say why.');
      console.error('The database went away; starting it again.');
      const before = database.url;
      database = await openDatabase({ port: Number(new URL(before).port) });
      if (database.url === before) continue;
      await endChild(server);
      server = run(database.url);
    }
  } finally {
    await endChild(server);
    await database.stop();
  }
}

await runMain(async () => {
  const { empty } = readArguments();
  refuseStrangePort();
  await refuseTakenPort();
  await build();
  const { openDatabase } = await import('./database.mjs');
  const { settleDemonstration } = await import('./demonstration.mjs');
  const database = await openDatabase();
  try {
    await migrateDatabase(database.url);
    await settleDemonstration(database.url, empty);
  } catch (error) {
    await database.stop();
    throw error;
  }
  await serve(database);
});
process.exit();
