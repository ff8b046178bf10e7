import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const source = path.resolve(import.meta.dirname, '../apps/web/src');

const filesOf = (ending: string) =>
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ name, text: readFileSync(path.join(source, name), 'utf8') }));

const styles = filesOf('.scss')
  .map(({ text }) => text)
  .join('\n');

/** As a class of its own, or as an element or variant within its block. */
function isStyled(name: string): boolean {
  const [within] = /(?:__|--)[\w-]+$/.exec(name) ?? [];
  return styles.includes(`.${name}`) || (within !== undefined && styles.includes(`&${within}`));
}

test('every class that a page names is styled', () => {
  const unstyled = filesOf('.tsx').flatMap(({ name, text }) =>
    [...text.matchAll(/className="([^"]+)"/g)]
      .flatMap(([, names = '']) => names.split(/\s+/))
      .filter((each) => !each.startsWith('govuk-') && !isStyled(each))
      .map((each) => `${name}: ${each}`),
  );
  expect(unstyled).toEqual([]);
});
