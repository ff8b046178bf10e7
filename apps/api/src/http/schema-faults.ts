import type { Fault } from '@ragstone/contract/problem';
import type { FastifySchemaValidationError } from 'fastify/types/schema.js';

type Issue = Record<string, unknown>;

const list = (value: unknown) => (Array.isArray(value) ? value.map(String).join(', ') : '');

const formats: Record<string, string> = {
  email: 'Enter an e-mail address, such as name@example.org',
  date: 'Enter a real date: day, month and year',
  uuid: 'This is not the id of anything',
  regex: 'This may not be empty or is not of the expected form',
};

function sizeMessage({ origin, maximum, minimum }: Issue): string {
  if (typeof maximum === 'number') {
    if (origin === 'string') return `Use at most ${maximum.toLocaleString('en-GB')} characters`;
    if (origin === 'array') return `Choose at most ${maximum}`;
    return `Use at most ${maximum}`;
  }
  if (origin === 'string') return 'This may not be empty';
  if (origin === 'array') return 'Choose at least one';
  return `Use at least ${String(minimum)}`;
}

/** What a schema's issue means to whoever filled in the field. */
function messageOf(keyword: string, issue: Issue, message: string | undefined): string {
  if (keyword === 'invalid_type' && issue['input'] === undefined) return 'Enter or choose this';
  if (keyword === 'too_big' || keyword === 'too_small') return sizeMessage(issue);
  if (keyword === 'invalid_format') return formats[String(issue['format'])] ?? 'Not understood';
  if (keyword === 'invalid_value') return `Choose one of: ${list(issue['values'])}`;
  if (keyword === 'unrecognized_keys') return `Not known here: ${list(issue['keys'])}`;
  return message ?? 'Not understood';
}

/** The faults of a request that does not fit its schema, each with a pointer to its field. */
export const schemaFaults = (issues: readonly FastifySchemaValidationError[]): Fault[] =>
  issues.map(({ instancePath, keyword, params, message }) => ({
    pointer: instancePath === '' ? '/' : instancePath,
    message: messageOf(keyword, params, message),
  }));
