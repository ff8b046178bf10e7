import { type Plugin, runnerImport } from 'vite';

type Endpoint = { method: string; url: string; schema: { consumes?: string[] } };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isEndpoint = (value: unknown): value is Endpoint =>
  isObject(value) && 'method' in value && 'url' in value && isObject(value['schema']);

const isSchema = (value: unknown) => isObject(value) && '_zod' in value;

/** What a browser needs of an export: of an endpoint its address, of a schema nothing at all. */
function lightened(value: unknown): string | undefined {
  if (isEndpoint(value)) {
    const { method, url, schema } = value;
    const { consumes } = schema;
    return JSON.stringify({ method, url, schema: consumes === undefined ? {} : { consumes } });
  }
  return isSchema(value) || isSchemaFields(value) ? 'undefined' : undefined;
}

/** Fields that several schemas share, and access rules, which only the server reads. */
const isSchemaFields = (value: unknown) =>
  isObject(value) && ('access' in value || Object.values(value).every(isSchema));

/**
 * Leaves the contract's schemas and their descriptions out of the browser's program, where nothing
 * reads them: it calls addresses, and the server has checked the answers. They would be a thirtieth of the first
 * load. A module that exports anything else is taken as it is.
 */
export const lightContract = (): Plugin => ({
  name: 'light-contract',
  async load(id) {
    if (!/packages\/contract\/src\/[^/]+\.ts$/.test(id)) return null;
    const { module } = await runnerImport<Record<string, unknown>>(id);
    const lines: string[] = [];
    for (const [name, value] of Object.entries(module)) {
      const light = lightened(value);
      if (light === undefined) return null;
      lines.push(`export const ${name} = ${light};`);
    }
    return { code: lines.join('\n'), moduleType: 'js' };
  },
});
