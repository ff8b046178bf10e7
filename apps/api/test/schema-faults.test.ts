import { addPerson } from '@ragstone/contract/people';
import { beforeAll, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { addPartnership, type TestPartnership } from './people.ts';

const held = withApp();
let here: TestPartnership;

beforeAll(async () => {
  here = await addPartnership(held.db.prisma, 'here');
});

const faultsOf = async (payload: object) => {
  const url = addPerson.url.replace(':partnership', 'here');
  const { status, body } = await held.as(here.officer, { method: 'POST', url, payload });
  expect(status).toBe(422);
  return (body as { errors: { pointer: string; message: string }[] }).errors;
};

test('an empty form is told of every field that it lacks, in words', async () => {
  expect(await faultsOf({})).toEqual([
    { pointer: '/name', message: 'Enter or choose this' },
    { pointer: '/email', message: 'Enter or choose this' },
    { pointer: '/role', message: 'Choose one of: officer, portfolio-holder, partner' },
  ]);
});

test('a long text, a wrong address, an unknown role and an unknown field are named', async () => {
  const long = { name: 'x'.repeat(101), email: 'me', role: 'king', crown: true };
  expect(await faultsOf(long)).toEqual([
    { pointer: '/name', message: 'Use at most 100 characters' },
    { pointer: '/email', message: 'Enter an e-mail address, such as name@example.org' },
    { pointer: '/role', message: 'Choose one of: officer, portfolio-holder, partner' },
    { pointer: '/', message: 'Not known here: crown' },
  ]);
});
