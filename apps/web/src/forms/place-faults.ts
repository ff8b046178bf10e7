import type { Fault } from '@ragstone/contract/problem';
import type { SummaryFault } from '../ui/error-summary.tsx';

export type PlacedFaults = {
  /** What stands above each field, by its name. */
  byField: Readonly<Record<string, string>>;
  /** What stands in the summary, in the order of the form. */
  summary: readonly SummaryFault[];
};

/**
 * Finds the field that a fault is about. A pointer may reach deeper than the form has fields
 * (`/milestones/0/dueOn`): the nearest field above it takes the fault, and the summary leads to the
 * deepest part that has an id of its own. What belongs to no field stands in the summary alone.
 */
export function placeFaults(
  faults: readonly Fault[],
  fieldNames: readonly string[],
  idOf: (name: string) => string,
): PlacedFaults {
  const byField: Record<string, string> = {};
  const general: SummaryFault[] = [];
  // By pointer. One thing at a time: a second fault of the same place is said once the first is mended.
  const placed = new Map<string, { name: string; fault: SummaryFault }>();
  for (const { pointer, message } of faults) {
    const parts = partsOf(pointer);
    const name = fieldOf(parts, fieldNames);
    if (name === undefined) {
      general.push({ message });
    } else if (!placed.has(pointer)) {
      byField[name] ??= message;
      const fault = { id: idOf(parts.join('-')), within: idOf(name), message };
      placed.set(pointer, { name, fault });
    }
  }
  const inOrder = fieldNames.flatMap((name) =>
    [...placed.values()].filter((each) => each.name === name).map(({ fault }) => fault),
  );
  return { byField, summary: [...inOrder, ...general] };
}

const partsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .filter((part) => part !== '')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

function fieldOf(parts: readonly string[], fieldNames: readonly string[]): string | undefined {
  for (let length = parts.length; length > 0; length -= 1) {
    const name = parts.slice(0, length).join('/');
    if (fieldNames.includes(name)) return name;
  }
  return undefined;
}
