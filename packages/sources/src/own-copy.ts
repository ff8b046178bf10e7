/**
 * The same text in memory of its own. A part of a longer text keeps all of that alive: the name of a
 * place, remembered, would hold the sixty thousand letters it was cut out of.
 */
export const ownCopy = (text: string): string => Buffer.from(text).toString();
