import swagger from '@fastify/swagger';
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
} from '@fastify/type-provider-zod';
import { problem } from '@ragstone/contract/problem';
import { type Access, keyOpens } from '@ragstone/domain/access/policy';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Example, exampleOf } from './examples.ts';

const description = `Everything that Ragstone's own screens use. Figures are the same, from the same
functions, wherever they are shown. Errors are problems after RFC 9457.`;

// Two libraries name the same JSON Schema differently; `never` fits the names of both.
const { $schema: _dialect, ...problemSchema } = z.toJSONSchema(problem) as unknown as Record<
  string,
  never
>;

// A format says it shorter than the pattern that zod checks it by.
const asJson = {
  zodToJsonConfig: {
    target: 'draft-2020-12',
    override: ({ jsonSchema }: { jsonSchema: { format?: string; pattern?: string } }) => {
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
    },
  },
} as const;
const schemaOf = createJsonSchemaTransform(asJson);

/** Schemas with an id in the contract stand once, among the components. */
const withComponents = createJsonSchemaTransformObject(asJson);

const failure = {
  description: 'Any failure, as a problem',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const json = 'application/json';
const fileSchema = (type: string) => (type.startsWith('text/') ? { type: 'string' } : {});

type Answer = { answer: unknown; types: readonly string[]; example: Example | undefined };

/** A success answer with its example, in each form that `Accept` chooses among: files are text or bytes. */
function answerIn({ answer, types, example }: Answer) {
  const of = (type: string) => {
    if (type === json) return { schema: answer, ...(example && { example: example.answer }) };
    const csv = type.startsWith('text/') && example?.csv !== undefined;
    return { schema: fileSchema(type), ...(csv && { example: example.csv }) };
  };
  const content = Object.fromEntries(types.map((type) => [type, of(type)]));
  if (types.length === 1) return { description: 'The figures, as JSON', content };
  return { description: 'In the form that Accept asks for; JSON where it asks for none', content };
}

type Named = { properties?: Record<string, object> };

/** The same parameters, those that the example names with what it says. */
function withExamples(schema: unknown, values: Record<string, string> = {}): unknown {
  const named = structuredClone(schema) as Named | undefined;
  for (const [name, example] of Object.entries(values)) {
    const property = named?.properties?.[name];
    if (property !== undefined) Object.assign(property, { examples: [example] });
  }
  return named;
}

/** The ways in which whoever asks may say who they are; none is needed for what is public. */
function securityOf(method: unknown, access: Access | undefined) {
  if (access === undefined || access.kind === 'public') return [];
  const session = { session: [] };
  if (!keyOpens({ method: String(method), access })) return [session];
  return [session, { key: [] }, { keyAsPassword: [] }];
}

/** Makes the OpenAPI document out of the routes that really are registered. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Ragstone', version: '1', description, license: { name: 'MIT' } },
      components: {
        schemas: { Problem: problemSchema },
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'ragstone' },
          key: { type: 'http', scheme: 'bearer', description: 'a key for figures' },
          keyAsPassword: { type: 'http', scheme: 'basic', description: 'with any name' },
        },
      },
    },
    transformObject: withComponents,
    transform: (route) => {
      const { schema, url } = schemaOf(route);
      const access = route.route.config?.access;
      const permission = access?.kind === 'permission' ? { 'x-permission': access.permission } : {};
      const answers: Record<string, unknown> = { ...Object(schema['response']) };
      const { produces: types = [json] } = route.schema as { produces?: string[] };
      const example = exampleOf(route.url);
      const isView = types.includes(json) && (types.length > 1 || example !== undefined);
      const view = isView ? { 200: answerIn({ answer: answers['200'], types, example }) } : {};
      const { params, querystring } = schema as Record<string, unknown>;
      const exemplified = example && {
        params: withExamples(params, example.params),
        querystring: withExamples(querystring, example.query),
      };
      return {
        url,
        schema: {
          ...schema,
          ...exemplified,
          ...permission,
          hide: access === undefined,
          security: securityOf(route.route.method, access),
          response: { ...answers, ...view, default: failure },
        },
      };
    },
  });
}
