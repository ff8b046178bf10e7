import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { allEndpoints } from '@ragstone/contract/all-endpoints';
import type { Endpoint } from '@ragstone/contract/endpoint';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDemonstration } from '../src/features/demonstration/load-demonstration.ts';
import type { Example } from '../src/http/examples.ts';
import { withApp } from './app.ts';

const held = withApp();
const file = path.resolve(import.meta.dirname, '../src/http/openapi-examples.json');
const prefix = '/api/partnerships/:partnership/';

const months = { from: '2026-04', to: '2026-09' };
const year = { from: '2025-10', to: '2026-09' };
const burglary = { indicator: 'burglary' };
const own = { ...burglary, area: 'demo:D01' };

/** What is asked of the demonstration, by the view. */
const queries: Record<string, Record<string, string>> = {
  trends: { source: 'demonstration-police', ...own, ...months, asOf: '2026-10-20' },
  wards: { ...burglary, ...months },
  'trends/history': { ...burglary, by: 'financial-year', measure: 'rate' },
  'trends/periods': { ...burglary, by: 'quarter', to: '2026-09' },
  compare: { ...burglary, ...year },
  profile: { ...burglary, ...year, area: 'demo:D01' },
  'indicators/:indicator': { area: 'demo:D01' },
  overview: {},
  figures: {},
  'figures/sources': {},
};

const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const entriesOf = (value: unknown) =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** The answer with two entries of each list: enough to see what one is. */
function cut(value: unknown): unknown {
  if (isList(value)) return value.slice(0, 2).map(cut);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(entriesOf(value).map(([name, inner]) => [name, cut(inner)]));
}

/** Every count and rate of an answer by the way to it. */
function figuresIn(value: unknown, at = ''): [string, number][] {
  return entriesOf(value).flatMap(([name, inner]): [string, number][] =>
    typeof inner === 'number' && /^(now|before|count|value|rate|rank)$/.test(name)
      ? [[`${at}/${name}`, inner]]
      : figuresIn(inner, `${at}/${name}`),
  );
}

const endpointOf = (view: string): Endpoint => {
  const found = allEndpoints.find(({ url, method }) => method === 'GET' && url === prefix + view);
  if (found === undefined) throw new Error(`No view ${view}`);
  return found;
};

async function askDemonstration(view: string, query: Record<string, string>): Promise<Example> {
  const reader = await held.db.prisma.membership.findFirstOrThrow({
    where: { role: 'portfolio-holder', partnership: { slug: 'holmesdale' } },
  });
  const params = { partnership: 'holmesdale', ...(view.includes(':') ? burglary : {}) };
  const address = `${prefix}${view}`.replaceAll(/:(\w+)/g, (_, name) => Object(params)[name]);
  const get = (accept: string, also = '') =>
    held.as(reader.personId, {
      method: 'GET',
      url: `${address}?${new URLSearchParams(query)}${also}`,
      headers: { accept },
    });
  const json = await get('application/json');
  expect(json.status, JSON.stringify(json.body)).toBe(200);
  const example = { params, query, answer: cut(json.body) };
  if (endpointOf(view).schema.produces?.includes('text/csv') !== true) return example;
  const csv = String((await get('text/csv', '&layout=table')).body).replace('\ufeff', '');
  return { ...example, csv: csv.split('\r\n').slice(0, 3).join('\r\n') };
}

const answers: Record<string, Example> = {};
const examples = () => JSON.parse(readFileSync(file, 'utf8')) as Record<string, Example>;

beforeAll(async () => {
  await loadDemonstration(held.ownerUrl);
  for (const [view, query] of Object.entries(queries)) {
    answers[prefix + view] = await askDemonstration(view, query);
  }
  if (process.env['RAGSTONE_WRITE_EXAMPLES'] === '1') {
    writeFileSync(file, `${JSON.stringify(answers, null, 1)}\n`);
  }
}, 120_000);

describe.each(Object.keys(queries))('the example of %s', (view) => {
  test('fits the schemas of its address, of what may be asked and of what is answered', () => {
    const { schema } = endpointOf(view);
    const example = examples()[prefix + view];
    expect(schema.params?.safeParse(example?.params).error).toBeUndefined();
    if (schema.querystring !== undefined) {
      expect(schema.querystring.safeParse(example?.query).error).toBeUndefined();
    }
    expect(schema.response[200]?.safeParse(example?.answer).error).toBeUndefined();
  });

  test('has the figures of the demonstration (RAGSTONE_WRITE_EXAMPLES=1 npx vitest run openapi-examples asks it anew)', () => {
    const figures = figuresIn(examples()[prefix + view]?.answer);
    if (!view.startsWith('figures')) expect(figures).not.toEqual([]);
    expect(figuresIn(answers[prefix + view]?.answer)).toEqual(figures);
    expect(answers[prefix + view]?.csv).toBe(examples()[prefix + view]?.csv);
  });

  test('stands in the OpenAPI document, at the answer and at its parameters', async () => {
    const { body } = await held.as(undefined, { url: '/api/openapi.json' });
    const address = `${prefix}${view}`.replaceAll(/:(\w+)/g, '{$1}');
    const { get } = (body as Document).paths[address] ?? {};
    const example = examples()[prefix + view];
    expect(get?.responses['200']?.content['application/json']?.example).toEqual(example?.answer);
    for (const [name, value] of Object.entries(example?.query ?? {})) {
      expect(get?.parameters?.find((each) => each.name === name)?.example).toBe(value);
    }
  });
});

type Operation = {
  parameters?: { name: string; example?: unknown }[];
  responses: Record<string, { content: Record<string, { example?: unknown }> }>;
};
type Document = { paths: Record<string, { get?: Operation }> };
