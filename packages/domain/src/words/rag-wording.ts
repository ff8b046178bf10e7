/** What red, amber and green mean in a partnership until its officers word them otherwise. */
export const defaultRagWording = {
  redMeans: 'Will not be delivered as planned without intervention.',
  amberMeans: 'There are issues. It will be delivered with the corrective action named.',
  greenMeans: 'Will be delivered as planned.',
} as const;
