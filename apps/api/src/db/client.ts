import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../generated/prisma/client.ts';
import { endSilentConnections } from './silence.ts';

// Civil dates stay text: a date has no time zone, and a JavaScript Date always has one.
const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.DATE, (text) => text],
  [pg.types.builtins.INT8, Number], // counts and sizes, far below 2^53
]);

/** How `pg` reads values here: dates as text, bigint as number. */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format),
};

export type Database = {
  /** For writes and small reads. */
  prisma: PrismaClient;
  /** For figures in one statement, and for COPY. */
  pool: pg.Pool;
  close: () => Promise<void>;
};

export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

/** The address of the same database for the application, whose role may not rewrite history. */
export function applicationUrl(ownerUrl: string, statementTimeoutSeconds = 30): string {
  const url = new URL(ownerUrl);
  const options = [
    'role=ragstone_app',
    `statement_timeout=${statementTimeoutSeconds}s`,
    'random_page_cost=1.1', // figures lie in memory or on a disk without arms: what an index finds is near
    'timezone=UTC', // Prisma writes instants without their zone, and means this one
    // Whoever went away without a word lets go of its locks in two minutes, not in two hours.
    'tcp_keepalives_idle=30',
    'tcp_keepalives_interval=10',
  ];
  url.searchParams.set('options', options.map((option) => `-c ${option}`).join(' '));
  return url.href;
}

export function openDatabase(options: {
  url: string;
  statementTimeoutSeconds?: number;
  connectionTimeoutSeconds?: number;
  /** How long nothing may pass on a connection in use; longer than any statement may take. */
  silenceSeconds?: number;
  onError?: (error: Error) => void;
}): Database {
  const { url, statementTimeoutSeconds = 30, connectionTimeoutSeconds = 5 } = options;
  const { silenceSeconds = statementTimeoutSeconds + 5 } = options;
  const settings = {
    connectionString: applicationUrl(url, statementTimeoutSeconds),
    max: 10,
    connectionTimeoutMillis: connectionTimeoutSeconds * 1000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  };
  const pool = new pg.Pool({ ...settings, types: typeParsers });
  const prismaPool = new pg.Pool(settings);
  // A connection lost while idle is replaced at the next query; unheard it would end the process.
  for (const each of [pool, prismaPool]) {
    each.on('error', (error) => options.onError?.(error));
    endSilentConnections(each, silenceSeconds * 1000);
  }
  const prisma = new PrismaClient({
    adapter: new PrismaPg(prismaPool),
    errorFormat: 'minimal', // the others repeat what was to be stored, and the log would keep it
  });
  return {
    prisma,
    pool,
    close: async () => {
      await prisma.$disconnect();
      await Promise.all([pool.end(), prismaPool.end()]);
    },
  };
}
