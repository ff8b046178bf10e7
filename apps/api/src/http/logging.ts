import { type FastifyServerOptions, LogController } from 'fastify';
import type { Config } from '../config.ts';

/** Where lines of the log go; without one, to the standard output. */
export type LogTarget = { write: (line: string) => void };

type Failure = Error & { code?: unknown };

/** Databases repeat what was sent in the further fields of an error; the log holds no such text. */
const err = ({ name, message, code, stack }: Failure) => ({
  type: name,
  message,
  code,
  stack: stack ?? '',
});

/** A line a request would cost a third of the speed: only refusals and failures are logged. */
export function logging(config: Config, logTo: LogTarget | undefined): FastifyServerOptions {
  const { logLevel: level } = config;
  const stream = logTo === undefined ? {} : { stream: logTo };
  return {
    logger: level === 'silent' ? false : { level, serializers: { err }, ...stream },
    logController: new LogController({ disableRequestLogging: true }),
  };
}
