import type { AnswerOf } from '@ragstone/contract/endpoint';
import { readSession } from '@ragstone/contract/session';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { queryOf } from '../api/queries.ts';

export type Session = AnswerOf<typeof readSession>;

export const sessionQuery = queryOptions({ ...queryOf(readSession, {}), staleTime: 60_000 });

/** Who is signed in here. Every page is drawn after it is known. */
export const useSession = (): Session => useSuspenseQuery(sessionQuery).data;

/** The product's own date: the demonstration's clock stands still. */
export const useToday = (): string => useSession().today;
