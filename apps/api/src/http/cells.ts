/** A cell of a table that is downloaded; `undefined` is written as nothing, never as 0. */
export type Cell = string | number | undefined;

/** What a spreadsheet would run as a formula, or skip over on its way to one. */
const startsFormula = /^(?:[\p{Cc}\s]*[=+\-@\uff0b\uff0d\uff1d\uff20]|\p{Cc})/u;

/**
 * A text that no spreadsheet takes for a formula, whatever file it is written to: an apostrophe
 * makes it text, as does a minus that is a dash. Numbers are no texts, and may begin with a minus.
 */
export const safeText = (text: string): string => (startsFormula.test(text) ? `'${text}` : text);
