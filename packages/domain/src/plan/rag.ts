import { isUnderWay, type Lifecycle } from './lifecycle.ts';

/** From the most to the least worrying. "Not rated" is the absence of a RAG, not a fourth colour. */
export const rags = ['red', 'amber', 'green'] as const;

/** How confident delivery is; only of actions in progress or ongoing. */
export type Rag = (typeof rags)[number];

/** Whether a rating has to say what brings the action back, and by when. */
export const needsCorrectiveAction = (rag: Rag): boolean => rag !== 'green';

/** The RAG that counts at a stage of work: `undefined` where none was given or none is taken. */
export const ragAt = (lifecycle: Lifecycle, rag: Rag | undefined): Rag | undefined =>
  isUnderWay(lifecycle) ? rag : undefined;
