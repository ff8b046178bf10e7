import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem-error.ts';

const mendedByWaiting = new Set(['unreachable', 'unavailable', 'unknown']);

/** One client for the whole page. A refusal is final; only a lost connection is worth a retry. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) =>
        failures < 2 && error instanceof ProblemError && mendedByWaiting.has(error.slug),
    },
    mutations: { retry: false },
  },
});
