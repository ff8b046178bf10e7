/** What red, amber and green mean until a partnership words its own; shown beside every RAG question. */
export const defaultRagWording = {
  redMeans: 'Will not be delivered as planned without intervention.',
  amberMeans: 'There are issues; will be delivered with the corrective action named.',
  greenMeans: 'Will be delivered as planned.',
};
