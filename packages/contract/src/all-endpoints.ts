import type { Endpoint } from './endpoint.ts';
import { readHealth } from './health.ts';
import { readOpenApi } from './openapi.ts';

/** Every endpoint of the API, once. A test holds the server to serve exactly these. */
export const allEndpoints: readonly Endpoint[] = [readHealth, readOpenApi];
