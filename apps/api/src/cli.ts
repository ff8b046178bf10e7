import { parseArgs } from 'node:util';
import { systemClock } from './clock.ts';
import { readConfig } from './config.ts';
import { openDatabase } from './db/client.ts';
import type { Deps } from './deps.ts';
import { errorText } from './error-text.ts';
import { addDistrict } from './features/areas/add-district.ts';
import { loadDemonstration } from './features/demonstration/load-demonstration.ts';
import { importUsage, runImportCommand } from './features/imports/import-command.ts';
import { createPartnership, linkForPerson } from './features/people/create-partnership.ts';

const usage = `Usage: npm run ragstone -- COMMAND

  partnership create --name NAME --area CODE [--area CODE] --officer NAME EMAIL
      Makes a partnership and its first officer, and prints a link to choose a password.
  person link EMAIL
      Prints a new link to choose a password.
  district add CODE NAME --from MONTH --whole CODE [--whole CODE] [--part CODE]
      Adds a district that replaces others: those that go into it whole, and those that are split.
  demo
      Fills an empty database with the demonstration.
  ${importUsage}`;

type Outcome = { lines: string[]; failed?: boolean };
type Command = { words: string[]; run: (deps: Deps, args: string[]) => Promise<Outcome> };

const refuse = (...lines: string[]): Outcome => ({ lines, failed: true });

const commands: Command[] = [
  {
    words: ['partnership', 'create'],
    run: async (deps, args) => {
      const { values, positionals } = parseArgs({
        args,
        allowPositionals: true,
        options: {
          name: { type: 'string' },
          area: { type: 'string', multiple: true },
          officer: { type: 'string' },
        },
      });
      const [email] = positionals;
      const { name, area, officer } = values;
      if (name === undefined || area === undefined || officer === undefined) return refuse(usage);
      if (email === undefined) return refuse('--officer takes a name and an e-mail address.');
      const asked = { name, areaCodes: area, officer: { name: officer, email } };
      const created = await createPartnership(deps, asked);
      if ('refusal' in created) return refuse(created.refusal);
      const lines = [`Made ${name} (${created.areas.join(', ')}) at /p/${created.slug}.`];
      if (created.setUpLink === undefined) return { lines: [...lines, `${email} may sign in.`] };
      const { url } = created.setUpLink;
      return {
        lines: [...lines, `${officer} chooses a password here, once, within 24 hours:`, url],
      };
    },
  },
  {
    words: ['person', 'link'],
    run: async (deps, [email]) => {
      if (email === undefined) return refuse(usage);
      const link = await linkForPerson(deps, email);
      if (link === undefined) return refuse(`Nobody has the e-mail address ${email}.`);
      return { lines: ['This link works once, within 24 hours:', link.url] };
    },
  },
  {
    words: ['district', 'add'],
    run: async (deps, args) => {
      const codes = { type: 'string', multiple: true } as const;
      const options = { from: { type: 'string' }, whole: codes, part: codes } as const;
      const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
      const [code, name] = positionals;
      const { from, whole = [], part = [] } = values;
      if (code === undefined || name === undefined || from === undefined) return refuse(usage);
      const added = await addDistrict(deps, { code, name, from, whole, part });
      return 'refusal' in added ? refuse(added.refusal) : { lines: [added.message] };
    },
  },
  {
    words: ['demo'],
    run: async ({ config }) => {
      const { outcome, message } = await loadDemonstration(config.databaseUrl);
      return { lines: [message], failed: outcome === 'refused' };
    },
  },
  { words: ['import'], run: runImportCommand },
];

async function main(args: string[]): Promise<Outcome> {
  const command = commands.find(({ words }) => words.every((word, at) => args[at] === word));
  if (command === undefined) return refuse(usage);
  const config = readConfig(process.env);
  if ('faults' in config) return refuse(...config.faults);
  const db = openDatabase({ url: config.databaseUrl });
  try {
    const rest = args.slice(command.words.length);
    return await command.run({ db, clock: systemClock, config }, rest);
  } catch (error) {
    // An option that does not exist, a database that is away: a line, not a stack.
    return refuse(errorText(error));
  } finally {
    await db.close();
  }
}

const { lines, failed } = await main(process.argv.slice(2));
for (const line of lines) (failed ? console.error : console.log)(line);
process.exitCode = failed ? 1 : 0;
