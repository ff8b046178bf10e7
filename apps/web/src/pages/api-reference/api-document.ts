/** The parts of an OpenAPI 3.1 document that the page reads. */
export type JsonSchema = {
  /** Instead of all else: where the document holds it, once for all who use it. */
  $ref?: string;
  type?: string;
  format?: string;
  description?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
};

type Parameter = {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  example?: unknown;
  schema: JsonSchema;
};
type Content = Record<string, { schema?: JsonSchema; example?: unknown }>;

export type Operation = {
  summary?: string;
  tags?: string[];
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
  security?: Record<string, unknown>[];
  'x-permission'?: string;
};

type Components = Record<string, JsonSchema>;

export type ApiDocument = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Components };
};

export type ListedOperation = Operation & { method: string; path: string };

/** The operations by their first tag, in the order of the document. */
export function operationsByGroup(document: ApiDocument): [string, ListedOperation[]][] {
  const groups = new Map<string, ListedOperation[]>();
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const group = operation.tags?.[0] ?? '';
      const listed = { ...operation, method: method.toUpperCase(), path };
      groups.set(group, [...(groups.get(group) ?? []), listed]);
    }
  }
  return [...groups];
}

export type FieldRow = {
  name: string;
  schema: JsonSchema;
  isRequired: boolean;
  example?: string;
};

/** The name of a schema that stands among the components. */
export const nameOfShared = ({ $ref }: JsonSchema) => $ref?.split('/').at(-1);

const resolved = (schema: JsonSchema, components: Components): JsonSchema =>
  components[nameOfShared(schema) ?? ''] ?? schema;

/** The fields of a schema one below another; those of an inner object under its name: `agency.id`. */
export function fieldRows(schema: JsonSchema, components: Components, prefix = ''): FieldRow[] {
  const outer = resolved(schema, components);
  const inner = outer.type === 'array' ? resolved(outer.items ?? {}, components) : outer;
  return Object.entries(inner?.properties ?? {}).flatMap(([key, field]) => {
    const name = `${prefix}${key}`;
    const isRequired = inner?.required?.includes(key) === true;
    const mark = field.type === 'array' ? '[].' : '.';
    return [{ name, schema: field, isRequired }, ...fieldRows(field, components, `${name}${mark}`)];
  });
}

/** The schema of the first kind of content, with the name of that kind. */
export function firstContent(content: Content | undefined) {
  const [type, media] = Object.entries(content ?? {})[0] ?? [];
  return type === undefined ? undefined : { type, schema: media?.schema ?? {} };
}

/** The parameters of an address, with what an example gives for them. */
export const parameterRows = ({ parameters = [] }: Operation): FieldRow[] =>
  parameters.map(({ name, schema, required = false, description, example }) => ({
    name,
    schema: description === undefined ? schema : { ...schema, description },
    isRequired: required,
    ...(example === undefined ? {} : { example: String(example) }),
  }));

/** The address of the example: each name filled in with what it gives. */
export function exampleAddress({ path, parameters = [] }: ListedOperation): string | undefined {
  const given = parameters.filter(({ example }) => example !== undefined);
  if (given.length === 0) return undefined;
  const address = given.reduce(
    (text, { name, example }) => text.replace(`{${name}}`, encodeURIComponent(String(example))),
    path,
  );
  const query = given.filter((each) => each.in === 'query');
  const search = new URLSearchParams(query.map(({ name, example }) => [name, String(example)]));
  return search.size === 0 ? address : `${address}?${search}`;
}
