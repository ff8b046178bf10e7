import { expect, test } from 'vitest';
import { unweighedText, weightsText } from './weights-text.ts';

const none = { weights: 140, fresh: 0, gone: 0, changed: 0 };
const held = { publishedOn: '2025-01-30' };

test('weights are told against those that are held', () => {
  expect(weightsText({ ...none, effect: 'new', fresh: 140 })).toBe(
    '140 offences with a weight. None were held before.',
  );
  expect(weightsText({ ...none, effect: 'same', held })).toBe(
    '140 offences with a weight. None differs from those published on 30 January 2025.',
  );
  expect(weightsText({ ...none, effect: 'changed', held, changed: 3, fresh: 2, gone: 1 })).toBe(
    '140 offences with a weight. Against those published on 30 January 2025: 3 with another weight, 2 more and 1 left out.',
  );
  expect(weightsText({ ...none, effect: 'older', held })).toContain(
    'They are kept behind these, which are newer.',
  );
});

test('offences without a weight are counted, and what follows is said', () => {
  expect(unweighedText(0)).toBe('Every offence of the figures held has a weight.');
  expect(unweighedText(1)).toContain('1 offence of the figures held has no weight here.');
  expect(unweighedText(4)).toContain('4 offences of the figures held have no weight here.');
});
