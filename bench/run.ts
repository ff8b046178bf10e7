import { benchAnswers } from './answers.ts';
import { benchCharts } from './charts.ts';
import { benchHomeOffice } from './home-office.ts';
import { benchImport, benchKent } from './import.ts';
import { benchPages } from './pages.ts';
import { type Measured, markdownTable } from './table.ts';
import { benchTrends } from './trends.ts';
import { benchVerdicts } from './verdicts.ts';

/** Each part measures on databases of its own, on the server in DATABASE_URL. */
const parts: Record<string, (serverUrl: string) => Promise<Measured[]>> = {
  'home-office': benchHomeOffice, // first: it measures the memory of this process
  import: benchImport,
  kent: benchKent,
  trends: benchTrends,
  answers: benchAnswers,
  pages: benchPages,
  verdicts: benchVerdicts,
  charts: benchCharts,
};

const serverUrl = process.env['DATABASE_URL'] ?? '';
const asked = process.argv.slice(2);
const lines: Measured[] = [];
for (const [name, part] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  lines.push(...(await part(serverUrl)));
}
console.log(markdownTable(lines));
process.exitCode = lines.some(({ isMet }) => isMet === false) ? 1 : 0;
