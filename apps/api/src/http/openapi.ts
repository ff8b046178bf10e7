import swagger from '@fastify/swagger';
import { jsonSchemaTransform } from '@fastify/type-provider-zod';
import { problem } from '@ragstone/contract/problem';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

const description = `Everything that Ragstone's own screens use. Figures are the same, from the same
functions, wherever they are shown. Errors are problems after RFC 9457.`;

const failure = {
  description: 'Any failure, as a problem',
  content: { 'application/problem+json': { schema: z.toJSONSchema(problem) } },
};

/** Makes the OpenAPI document out of the routes that really are registered. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Ragstone', version: '1', description, license: { name: 'MIT' } },
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'ragstone' } },
      },
    },
    transform: (route) => {
      const { schema, url } = jsonSchemaTransform(route);
      const access = route.route.config?.access;
      const permission = access?.kind === 'permission' ? { 'x-permission': access.permission } : {};
      const answers = typeof schema['response'] === 'object' ? schema['response'] : {};
      return {
        url,
        schema: {
          ...schema,
          ...permission,
          hide: access === undefined,
          security: access?.kind === 'public' ? [] : [{ session: [] }],
          response: { ...answers, default: failure },
        },
      };
    },
  });
}
