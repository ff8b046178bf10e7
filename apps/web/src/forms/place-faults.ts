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
 * (`/supportingAgencyIds/2`): the nearest field above it takes the fault. What belongs to no field
 * stands in the summary alone.
 */
export function placeFaults(
  faults: readonly Fault[],
  fieldNames: readonly string[],
  idOf: (name: string) => string,
): PlacedFaults {
  const byField: Record<string, string> = {};
  const general: SummaryFault[] = [];
  for (const { pointer, message } of faults) {
    const name = fieldOf(pointer, fieldNames);
    if (name === undefined) general.push({ message });
    // One thing at a time: a second fault of the same field is said once the first is mended.
    else byField[name] ??= message;
  }
  const placed = fieldNames.flatMap((name) => {
    const message = byField[name];
    return message === undefined ? [] : [{ id: idOf(name), message }];
  });
  return { byField, summary: [...placed, ...general] };
}

function fieldOf(pointer: string, fieldNames: readonly string[]): string | undefined {
  const parts = pointer
    .split('/')
    .filter((part) => part !== '')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  for (let length = parts.length; length > 0; length -= 1) {
    const name = parts.slice(0, length).join('/');
    if (fieldNames.includes(name)) return name;
  }
  return undefined;
}
