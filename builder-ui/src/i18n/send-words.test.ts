import { describe, expect, it } from 'vitest';
import { DEADLINE_PASSED, notSentError, saying, sendProblems, type SendProblemCode } from '../../../schemas/send-problems.ts';
import { textProblems } from '../../../schemas/text-problems.ts';
import { catalogueOf, languages, placeholdersOf, speaking } from '../../../tests/kit/catalogue.ts';
import { sendWords } from './send-words.ts';

const area = 'send-problems';
const wordsOf = (language: string) => catalogueOf<{ problems: Record<string, string> }>(language, area);

it.each(languages)('every reason why a message waits or was not sent has words in %s, with every value', (language) => {
  const { problems } = wordsOf(language);
  expect(Object.keys(problems)).toEqual(Object.keys(sendProblems));
  expect(Object.entries(sendProblems).filter(([code, english]) => placeholdersOf(problems[code]) !== placeholdersOf(english))).toEqual([]);
});

describe('words of a reason', () => {
  const values = { why: 'It is locked.', name: 'welcome', language: 'en', used: 250 };
  const codes = Object.keys(sendProblems) as SendProblemCode[];
  it('are in English those of the API', async () => {
    const t = await speaking('en', area);
    expect(codes.map((code) => sendWords(t, notSentError(code, values)))).toEqual(codes.map((code) => saying(code, values).message));
  });
  it('say, too, that a message waited too long', async () => {
    const late = { ...notSentError('pair_limit'), class: 'timeout' };
    expect(sendWords(await speaking('en', area), late)).toBe(`${late.message} ${DEADLINE_PASSED}`);
    expect(sendWords(await speaking('de', area), notSentError('timeout'))).toBe(wordsOf('de').problems['timeout']);
  });
  it('are those that were stored, where there were no such causes yet', async () => {
    const t = await speaking('de', area);
    const message = 'It was refused.';
    expect([{ message }, { message, details: { reason: 'blocked' } }, { message, details: { cause: { code: 'of_tomorrow', values: {} } } }].map((error) => sendWords(t, error))).toEqual([message, message, message]);
  });
  it('share no code with problems of texts, because runs look both up', () => {
    expect(codes.filter((code) => code in textProblems)).toEqual([]);
  });
});
