import type { Endpoint } from './endpoint.ts';

/** Every endpoint of the API, once. The server refuses to start unless it serves exactly these. */
export const allEndpoints: readonly Endpoint[] = [];
