// Who may import whom: CONTRIBUTING.md says why. Biome refuses most of it while one types; this
// reads every import, also those that Biome's patterns cannot tell apart.
import path from 'node:path';

/**
 * @typedef {object} Area
 * @property {RegExp} files
 * @property {RegExp[]} packages what its programs may import of other packages
 * @property {RegExp[]} forbidden files of its own package that it may not import
 * @property {string} because
 */

const domain = /^@ragstone\/domain\//;
const contract = /^@ragstone\/contract\//;
const sources = /^@ragstone\/sources\//;
const demo = /^@ragstone\/demo\//;
const foreign = /^(?!@ragstone\/|node:)/;
const node = /^node:/;

/** The first that fits a file counts. @type {Area[]} */
const areas = [
  {
    files: /^packages\/domain\/src\//,
    packages: [/^jstat$/],
    forbidden: [],
    because: 'the domain is pure: it knows no HTTP, SQL, clock or library but jstat',
  },
  {
    files: /^packages\/contract\/src\//,
    packages: [domain, /^zod$/],
    forbidden: [],
    because: 'the contract holds shapes only: domain and zod',
  },
  {
    files: /^packages\/sources\/src\//,
    packages: [
      domain,
      /^node:(?!http|net|tls|child_process)/,
      /^(?!@ragstone\/|node:|pg|fastify|@prisma)/,
    ],
    forbidden: [],
    because: 'sources read files: they know neither the database nor HTTP',
  },
  {
    files: /^prisma\/demo\//,
    packages: [domain, node],
    forbidden: [],
    because: 'the demonstration is made out of the domain alone',
  },
  {
    files: /^apps\/api\/src\/features\/[^/]+\/routes\.ts$/,
    packages: [domain, contract, sources, demo, node, /^(?!@ragstone\/|node:|pg$|@prisma)/],
    forbidden: [/^apps\/api\/src\/generated\//],
    because: 'routes hold no SQL: only queries and transactions see Prisma and pg',
  },
  {
    files: /^apps\/api\/src\/(http|db)\//,
    packages: [domain, contract, sources, node, foreign],
    forbidden: [/^apps\/api\/src\/features\//],
    because: 'features stand on http and db, not the other way round',
  },
  {
    files: /^apps\/api\/src\//,
    packages: [domain, contract, sources, demo, node, foreign],
    forbidden: [],
    because: 'the API imports contract, domain, sources and its own libraries',
  },
  {
    files: /^apps\/web\/src\/(ui|charts|api|session)\//,
    packages: [domain, contract, foreign],
    forbidden: [/^apps\/web\/src\/(pages|routes)/],
    because: 'pages are made of parts; no part knows a page',
  },
  {
    files: /^apps\/web\/src\//,
    packages: [domain, contract, foreign],
    forbidden: [],
    because: 'the browser knows the API by its contract alone',
  },
  {
    files: /^e2e\//,
    packages: [domain, contract, node, foreign],
    forbidden: [],
    because: 'end-to-end tests see what a user sees',
  },
];

/** Folders whose children are strangers to each other. */
const siblings = [/^(apps\/api\/src\/features)\/([^/]+)\//, /^(apps\/web\/src\/pages)\/([^/]+)\//];

const homes = /^(packages\/[^/]+|apps\/[^/]+|prisma|e2e|bench|scripts)\//;

const isTest = (/** @type {string} */ file) =>
  /\.(test|spec)\.tsx?$|\/test\/|\.config\.ts$|^e2e\/|^bench\//.test(file);

/** `import ... from 'x'`, `export ... from 'x'`; `import 'x'`; `import('x')`. */
const statements = [
  /^\s*(?:import|export)\s[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
];

const importsIn = (/** @type {string} */ text) =>
  statements
    .flatMap((statement) => [...text.matchAll(statement)].map((match) => match[1]))
    .filter((specifier) => specifier !== undefined);

/** @param {string} file @param {string} target @returns {string | undefined} */
function whyNotFile(file, target) {
  const home = homes.exec(file)?.[1];
  if (homes.exec(target)?.[1] !== home) {
    if (isTest(file) && target.startsWith('scripts/')) return undefined;
    return 'another package is imported by its name, not by its files';
  }
  for (const folder of siblings) {
    const [own, other] = [folder.exec(file), folder.exec(target)];
    if (own && other && own[2] !== other[2]) return `${own[1]}/* do not import each other`;
  }
  const area = areas.find(({ files }) => files.test(file));
  return area?.forbidden.some((each) => each.test(target)) ? area.because : undefined;
}

/** @param {string} file @param {string} specifier @returns {string | undefined} */
function whyNotPackage(file, specifier) {
  const area = areas.find(({ files }) => files.test(file));
  if (area === undefined || isTest(file)) return undefined;
  return area.packages.some((each) => each.test(specifier)) ? undefined : area.because;
}

/**
 * The imports of a file that the architecture forbids.
 * @param {string} file from the root, with forward slashes @param {string} text
 * @returns {string[]}
 */
export function forbiddenImports(file, text) {
  return importsIn(text).flatMap((specifier) => {
    const target = path.posix.join(path.posix.dirname(file), specifier);
    const why = specifier.startsWith('.')
      ? whyNotFile(file, target)
      : whyNotPackage(file, specifier);
    return why === undefined ? [] : [`${file} imports ${specifier}: ${why}`];
  });
}
