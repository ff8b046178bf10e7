import swagger from '@fastify/swagger';
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
} from '@fastify/type-provider-zod';
import { problem } from '@ragstone/contract/problem';
import { type Access, keyOpens } from '@ragstone/domain/access/policy';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

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

/** An answer that `Accept` chooses the form of: its schema is of the JSON, files are text and bytes. */
function inEachType(answer: unknown, types: readonly string[]) {
  const description = 'In the form that Accept asks for; JSON where it asks for none';
  const content = types.map((type) => [
    type,
    { schema: type === json ? answer : fileSchema(type) },
  ]);
  return { description, content: Object.fromEntries(content) };
}

const json = 'application/json';
const fileSchema = (type: string) => (type.startsWith('text/') ? { type: 'string' } : {});

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
      const { produces } = route.schema as { produces?: string[] };
      const types =
        produces?.includes(json) === true ? { 200: inEachType(answers['200'], produces) } : {};
      return {
        url,
        schema: {
          ...schema,
          ...permission,
          hide: access === undefined,
          security: securityOf(route.route.method, access),
          response: { ...answers, ...types, default: failure },
        },
      };
    },
  });
}
