// Imported into a measured process, with `?file=` in its address: writes there, when the process
// ends, the most memory it ever held, in kB.
import { writeFileSync } from 'node:fs';

const file = new URL(import.meta.url).searchParams.get('file') ?? '';
process.once('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
