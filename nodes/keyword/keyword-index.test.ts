import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EngineEvent, KeywordParams } from '../../schemas/generated/types.ts';
import { fold } from '../../workflows/engine/text/fold.ts';
import { editDistance } from './edit-distance.ts';
import { findKeyword } from './find-keyword.ts';
import { keywordIndex } from './keyword-index.ts';
import { slipKeysIn, slipKeysOf } from './slip-keys.ts';

const reader = { fold, matchesPattern: () => false };
const piece = fc.constantFrom('order', 'ordre', 'Preis', 'ÉCOLE', 'straße', '注文', '👍', '!', ' ', '?', "don't", 'a', '42', '\u200b');
const words = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
const match = fc.constantFrom<KeywordParams['match']>('exact', 'first_word', 'contains_word', 'starts_with', 'fuzzy');

test('every message that a keyword matches calls up a key under which the keyword is filed', () => {
  fc.assert(
    fc.property(words, fc.oneof(words, fc.tuple(words, words).map(([one, other]) => `${one} ${other}`)), match, (word, text, kind) => {
      const params: KeywordParams = { words: [word], match: kind };
      const message = { id: 'm', type: 'text', text, content: {} };
      if (findKeyword(reader, params, message) === undefined) return;
      const event: EngineEvent = { kind: 'inbound', id: 'm', at: 0, message };
      const called = new Set(keywordIndex.keysIn(reader, event));
      expect(keywordIndex.keysOf(reader, params)?.some((key) => called.has(key))).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('patterns see every message', () => {
  expect(keywordIndex.keysOf(reader, { words: ['^a+$'], match: 'regex' })).toBeUndefined();
});

test('a word and what is left of it after two slips share a key', () => {
  const letter = fc.constantFrom('a', 'b', 'c', '👍');
  const slip = fc.record({ at: fc.nat(12), kind: fc.constantFrom('change', 'add', 'drop', 'swap'), letter });
  fc.assert(
    fc.property(fc.array(letter, { minLength: 4, maxLength: 12 }), fc.array(slip, { maxLength: 2 }), (letters, slips) => {
      const text = [...letters];
      for (const { at, kind, letter: added } of slips) {
        if (kind === 'swap') text.splice(at, 2, ...text.slice(at, at + 2).reverse());
        else text.splice(at, kind === 'add' ? 0 : 1, ...(kind === 'drop' ? [] : [added]));
      }
      const [word, given] = [letters.join(''), text.join('')];
      const allowed = letters.length >= 8 ? 2 : 1;
      if (editDistance(given, word, allowed) > allowed) return;
      const called = new Set(slipKeysIn(given));
      expect(slipKeysOf(word).some((key) => called.has(key))).toBe(true);
    }),
    { numRuns: 5000 },
  );
});
