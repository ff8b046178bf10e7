/** How an action stands, as one sign: its stage of work, or its RAG while it is under way. */
export const ragStates = [
  'complete',
  'green',
  'amber',
  'red',
  'no-update',
  'not-rated',
  'not-started',
  'closed-not-achieved',
  'cancelled',
] as const;

export type RagState = (typeof ragStates)[number];

export const ragWords: Record<RagState, string> = {
  complete: 'Complete',
  green: 'Green',
  amber: 'Amber',
  red: 'Red',
  'no-update': 'No update',
  'not-rated': 'Not rated',
  'not-started': 'Not started',
  'closed-not-achieved': 'Closed, not achieved',
  cancelled: 'Cancelled',
};
