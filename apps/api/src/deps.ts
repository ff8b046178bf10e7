import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './db/client.ts';

/** What a feature's routes are given. */
export type Deps = { db: Database; clock: Clock; config: Config };
