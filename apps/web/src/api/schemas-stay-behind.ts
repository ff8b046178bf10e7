/**
 * Stands in for zod in the browser. Pages use the contract for addresses and types only: the
 * server has checked its answers already, and the schema library would cost a fifth of the first
 * load. Building a schema does nothing here; using one is a mistake and stops at once.
 */
const onlyOnTheServer: ReadonlySet<string | symbol> = new Set([
  'parse',
  'parseAsync',
  'safeParse',
  'safeParseAsync',
  'options',
]);

const anySchema: object = new Proxy(() => anySchema, {
  get(_, name) {
    if (onlyOnTheServer.has(name)) {
      throw new Error(
        `The browser does not hold schemas: \`${String(name)}\` cannot be used here.`,
      );
    }
    return anySchema;
  },
});

export const z = anySchema;
