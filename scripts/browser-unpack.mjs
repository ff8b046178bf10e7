// Unpacks the browser that npm brings, in a process of its own: its library reads the environment
// while it is imported. The folder for it is this process's TMPDIR.
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './pnpm.mjs';

const entry = createRequire(path.join(root, 'e2e/package.json')).resolve('@sparticuz/chromium');
const library = await import(pathToFileURL(entry).href);
console.log(await (library.default.default ?? library.default).executablePath());
