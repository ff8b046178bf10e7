import { expect, test } from 'vitest';
import { withApp } from './app.ts';

const held = withApp();

test('docs/openapi.json is the document that the server gives (npx vitest run --update=all openapi writes it anew)', async () => {
  const { body } = await held.as(undefined, { url: '/api/openapi.json' });
  const file = '../../../docs/openapi.json';
  await expect(`${JSON.stringify(body, null, 2)}\n`).toMatchFileSnapshot(file);
});
