import { expect, test } from 'vitest';
import type { BeforeAndAfter } from '../figures/before-after.ts';
import { displacementOf } from '../figures/displacement.ts';
import { monthOf } from '../time/month.ts';
import { beforeAfterText } from './before-after-text.ts';

const from = monthOf(2025, 4);
const areas = { target: 'Holmesdale', comparison: 'Westmere' };
function compared(
  target: { before: number; after: number },
  comparison: { before: number; after: number },
): BeforeAndAfter {
  const displacement = displacementOf({ target, comparison });
  if (displacement === undefined) throw new Error('nothing counted');
  const after = { from, to: from + 4 };
  const before = { from: from - 12, to: from - 8 };
  return { kind: 'compared', after, before, target, comparison, displacement };
}

test('a difference that can be chance is a question', () => {
  const found = compared({ before: 50, after: 30 }, { before: 40, after: 38 });
  expect(beforeAfterText(found, areas)).toBe(
    'Against the same five months of 2024, Holmesdale went from 50 to 30 from April to August 2025, and Westmere from 40 to 38. That is 18 fewer than if Holmesdale had changed as Westmere did, with a range from 43 fewer to 7 more. So small a difference can be chance. What else would show whether the action helps?',
  );
});

test('a difference beyond chance is a question too, never proof', () => {
  const found = compared({ before: 500, after: 300 }, { before: 400, after: 390 });
  expect(beforeAfterText(found, areas)).toMatch(
    /Was it what was done, or something else that changed here and not there\?$/,
  );
});

test('no difference, and what cannot be said', () => {
  const same = compared({ before: 50, after: 40 }, { before: 60, after: 50 });
  expect(beforeAfterText(same, areas)).toContain('Holmesdale changed as Westmere did');
  expect(beforeAfterText({ kind: 'cannot-say', because: 'too-few-months' }, areas)).toBe(
    'Whether Holmesdale went otherwise than Westmere cannot be said, because fewer than three whole months since it began are held.',
  );
});
