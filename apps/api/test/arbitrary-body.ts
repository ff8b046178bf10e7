import fc from 'fast-check';

/** The part of JSON Schema that the contract's schemas turn into. */
export type JsonSchema = {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
};

/** What breaks careless code: odd Unicode, markup, SQL, NUL, huge and negative numbers, wrong types. */
const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    [],
    {},
    '',
    ' ',
    'a\u0000b',
    '\u202e\ufeff\ud800',
    '👩‍👩‍👧‍👦'.repeat(50),
    '<script>alert(1)</script>',
    "'; DROP TABLE person; --",
    '__proto__',
    '../../etc/passwd',
    '=cmd()',
    'x'.repeat(20_000),
    -1,
    0,
    1.5,
    2 ** 31,
    2 ** 53,
    Number.MAX_VALUE,
    '2026-02-30',
    '9999-12-31',
    '0000-00',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer(),
);

function text({ format, pattern, maxLength = 40 }: JsonSchema): fc.Arbitrary<unknown> {
  if (format === 'uuid') return fc.uuid({ version: 7 });
  if (format === 'date') return fc.constantFrom('2026-04-01', '2027-03-31', '1999-12-31');
  if (format === 'email') return fc.constantFrom('a@example.org', 'b.c@example.org');
  if (pattern?.includes('\\d{4}-') === true)
    return fc.constantFrom('2025-01', '2026-12', '1900-01');
  return fc.string({ minLength: 1, maxLength: Math.min(maxLength, 40) });
}

/** Values that fit the schema, nearly. */
function fitting(schema: JsonSchema, knownIds: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const within = (inner: JsonSchema) => fitting(inner, knownIds);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map(within));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object': {
      const fields = Object.entries(schema.properties ?? {});
      const record = Object.fromEntries(fields.map(([name, field]) => [name, within(field)]));
      return fc.record(record, { requiredKeys: schema.required ?? [] });
    }
    case 'array':
      return fc.array(within(schema.items ?? {}), { maxLength: 3 });
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 5, 3000) });
    case 'boolean':
      return fc.boolean();
    case 'string':
      return schema.format === 'uuid' ? fc.oneof(knownIds, text(schema)) : text(schema);
    default:
      return hostile;
  }
}

/** Bodies of three kinds: fitting, with one field made hostile, and not even an object. */
export function bodiesOf(
  schema: JsonSchema,
  knownIds: fc.Arbitrary<string>,
): fc.Arbitrary<unknown> {
  const good = fitting(schema, knownIds);
  const names = Object.keys(schema.properties ?? {});
  const spoilt = fc
    .tuple(good, fc.constantFrom(...names, 'unknownField', '__proto__'), hostile)
    .map(([body, name, value]) =>
      typeof body === 'object' && body !== null ? { ...body, [name]: value } : value,
    );
  return fc.oneof({ weight: 3, arbitrary: good }, { weight: 6, arbitrary: spoilt }, hostile);
}
