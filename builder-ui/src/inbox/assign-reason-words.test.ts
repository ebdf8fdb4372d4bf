import { expect, it } from 'vitest';
import { assignReason, assignReasons, type AssignReasonCode } from '../../../schemas/assign-reasons.ts';
import { catalogueOf, languages, placeholdersOf, speaking } from '../../../tests/kit/catalogue.ts';
import { assignReasonWords } from './assign-reason-words.ts';

it.each(languages)('every reason why somebody has a conversation has words in %s, with every value', (language) => {
  const told = catalogueOf<{ assign: { reasons: Record<string, string> } }>(language, 'inbox').assign.reasons;
  expect(Object.keys(told).sort()).toEqual(Object.keys(assignReasons).sort());
  expect(Object.entries(assignReasons).filter(([code, english]) => placeholdersOf(told[code]) !== placeholdersOf(english))).toEqual([]);
});

it('is said in English as it is stored, with the note as it was written, and so is a code of a newer server', async () => {
  const t = await speaking('en', 'inbox');
  const all = (Object.keys(assignReasons) as AssignReasonCode[]).map((code) => assignReason(code, { online: 3, open: 1, who: 'Ann <1>', team: 'Night' }, 'VIP & friends'));
  expect(all.map((reason) => assignReasonWords(t, reason))).toEqual(all.map(({ text }) => text));
  expect(assignReasonWords(t, { code: 'of_tomorrow', values: {}, text: 'Because' })).toBe('Because');
});
