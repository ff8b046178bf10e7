import { expect, test } from 'vitest';
import {
  exampleAddress,
  fieldRows,
  type JsonSchema,
  nameOfShared,
  operationsByGroup,
  parameterRows,
} from './api-document.ts';

test('fields of inner objects and lists stand under their names', () => {
  const schema = {
    type: 'object',
    required: ['people'],
    properties: {
      people: {
        type: 'array',
        items: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] },
      },
      agency: { type: 'object', properties: { id: { type: 'string' } } },
    },
  };
  expect(fieldRows(schema, {}).map(({ name, isRequired }) => [name, isRequired])).toEqual([
    ['people', true],
    ['people[].name', true],
    ['agency', false],
    ['agency.id', false],
  ]);
});

test('operations stand under their first tag', () => {
  const operation = (tag: string) => ({ tags: [tag], responses: {} });
  const paths = {
    '/a': { get: operation('x'), post: operation('y') },
    '/b': { get: operation('x') },
  };
  const groups = operationsByGroup({ paths, components: { schemas: {} } });
  expect(
    groups.map(([group, list]) => [group, list.map((each) => `${each.method} ${each.path}`)]),
  ).toEqual([
    ['x', ['GET /a', 'GET /b']],
    ['y', ['POST /a']],
  ]);
});

test('a schema that the document holds once is opened where it is used, inner ones by their names', () => {
  const components = {
    Person: {
      type: 'object',
      required: ['name'],
      properties: { name: { type: 'string' }, report: { $ref: '#/components/schemas/Report' } },
    },
    Report: { oneOf: [{ type: 'object' }] },
  };
  const person = { $ref: '#/components/schemas/Person' };
  const names = (schema: JsonSchema) => fieldRows(schema, components).map(({ name }) => name);
  expect(names(person)).toEqual(['name', 'report']);
  expect(names({ type: 'array', items: person })).toEqual(['name', 'report']);
  expect(nameOfShared(person)).toBe('Person');
  expect(nameOfShared({ type: 'string' })).toBeUndefined();
});

test('an example fills in the address, and stands beside each name', () => {
  const parameters = [
    { name: 'partnership', in: 'path', required: true, schema: {}, example: 'kent' },
    { name: 'area', in: 'query', description: 'a code', schema: {}, example: 'demo:D01' },
    { name: 'asOf', in: 'query', schema: {} },
  ];
  const operation = { method: 'GET', path: '/p/{partnership}/trends', parameters, responses: {} };
  expect(exampleAddress(operation)).toBe('/p/kent/trends?area=demo%3AD01');
  expect(parameterRows(operation).map(({ example }) => example)).toEqual([
    'kent',
    'demo:D01',
    undefined,
  ]);
  expect(exampleAddress({ ...operation, parameters: [] })).toBeUndefined();
});
