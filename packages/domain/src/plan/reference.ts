/** An action by its priority's number and its own within it. Never given to another action. */
export type Reference = { priority: number; number: number };

/**
 * The reference of a text such as `2.3`: priority 1 to 99, number 1 to 999. `undefined` for anything
 * else, `02.3` among it: one action has one address. `2.30` is the thirtieth action, not the third.
 */
export function parseReference(text: string): Reference | undefined {
  const match = /^([1-9]\d?)\.([1-9]\d{0,2})$/.exec(text);
  return match ? { priority: Number(match[1]), number: Number(match[2]) } : undefined;
}

/** A reference as it is written: `2.3`. */
export const formatReference = ({ priority, number }: Reference): string => `${priority}.${number}`;

/** Orders references by number: 2.9 before 2.10. */
export const compareReferences = (one: Reference, other: Reference): number =>
  one.priority - other.priority || one.number - other.number;
