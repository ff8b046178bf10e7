import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { forbiddenImports } from './boundaries.mjs';
import { root } from './pnpm.mjs';
import { sourceFiles } from './source-files.mjs';

const files = sourceFiles(/\.tsx?$/);

test('nothing imports what the architecture forbids', () => {
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) =>
    forbiddenImports(file, readFileSync(path.join(root, file), 'utf8')),
  );
  expect(found).toEqual([]);
});

const planted = [
  ['packages/domain/src/figures/rate.ts', "import { readFile } from 'node:fs';"],
  ['packages/domain/src/figures/rate.ts', "import { z } from 'zod';"],
  ['packages/contract/src/plan.ts', "import type { FastifyInstance } from 'fastify';"],
  ['packages/sources/src/zip.ts', "import pg from 'pg';"],
  ['packages/sources/src/zip.ts', "import http from 'node:http';"],
  ['prisma/demo/make.ts', "import { audit } from '@ragstone/api/db/audit';"],
  ['apps/api/src/features/trends/routes.ts', "import pg from 'pg';"],
  [
    'apps/api/src/features/trends/routes.ts',
    "import { Prisma } from '../../generated/prisma/client.ts';",
  ],
  [
    'apps/api/src/features/trends/queries.ts',
    "import { findPlan } from '../action-plan/queries.ts';",
  ],
  ['apps/api/src/http/access.ts', "import { findPerson } from '../features/people/queries.ts';"],
  ['apps/api/src/app.ts', "import { Page } from '../../web/src/ui/page.tsx';"],
  ['apps/web/src/pages/plan/plan-page.tsx', "import { Chart } from '../trends/chart.tsx';"],
  ['apps/web/src/pages/plan/plan-page.tsx', "export { Chart } from '../trends/chart.tsx';"],
  ['apps/web/src/pages/plan/plan-page.tsx', "const page = () => import('../trends/page.tsx');"],
  ['apps/web/src/ui/button.tsx', "import { PlanPage } from '../pages/plan/plan-page.tsx';"],
  ['apps/web/src/ui/button.tsx', "import '@ragstone/sources/zip';"],
  ['apps/web/src/main.tsx', "import {\n  readFile,\n} from 'node:fs';"],
];

test.each(planted)('in %s is refused: %s', (file = '', text = '') => {
  expect(forbiddenImports(file, text)).toHaveLength(1);
});

const allowed = [
  ['packages/domain/src/figures/rate.ts', "import { monthOf } from '../time/month.ts';"],
  ['packages/domain/src/figures/rate.test.ts', "import { test } from 'vitest';"],
  ['apps/api/src/features/trends/routes.ts', "import { findFigures } from './queries.ts';"],
  [
    'apps/api/src/features/trends/queries.ts',
    "import type { Database } from '../../db/client.ts';",
  ],
  ['apps/web/src/pages/plan/plan-page.tsx', "import { Button } from '../../ui/button.tsx';"],
  ['apps/api/test/database.ts', "import { root } from '../../../scripts/pnpm.mjs';"],
];

test.each(allowed)('in %s is allowed: %s', (file = '', text = '') => {
  expect(forbiddenImports(file, text)).toEqual([]);
});
