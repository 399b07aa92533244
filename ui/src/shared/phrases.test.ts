import { expect, test } from 'vitest';
import { phrasesOf, wrongWith } from './phrases';
import { promptsOf, textsOf, usualPrompts } from './prompts';

test('a setting that cannot be read holds nothing', () => {
  expect(phrasesOf('not json')).toEqual([]);
  expect(phrasesOf('[{"short":"cc"}, 4, {"short":"cc","words":"chanting constant"}]')).toEqual([{ short: 'cc', words: 'chanting constant' }]);
  expect(textsOf('{"a":1}')).toEqual([]);
});

test('a short word is a word, stands for something, and stands for one thing', () => {
  const known = [{ short: 'cc', words: 'chanting constant' }];
  expect(wrongWith({ short: 'c', words: 'x' }, [])).toBe('phrases-short-wrong');
  expect(wrongWith({ short: '14', words: 'x' }, [])).toBe('phrases-short-wrong');
  expect(wrongWith({ short: 'mf', words: ' ' }, [])).toBe('phrases-words-wrong');
  expect(wrongWith({ short: 'CC', words: 'x' }, known)).toBe('phrases-taken');
  expect(wrongWith({ short: 'mf', words: 'mood friendly' }, known)).toBeNull();
});

test('the usual five prompts stand until somebody writes their own', () => {
  expect(promptsOf('[]')).toEqual(usualPrompts());
  expect(usualPrompts()).toHaveLength(5);
  expect(promptsOf('["What we know"]')).toEqual(['What we know']);
});
