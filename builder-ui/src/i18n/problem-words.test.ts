import { describe, expect, it } from 'vitest';
import { kindWords, problemInEnglish, textHints, textProblems, type TextProblem } from '../../../schemas/text-problems.ts';
import { catalogueOf, languages, placeholdersOf, speaking } from '../../../tests/kit/catalogue.ts';
import { checkExpression } from '../../../workflows/engine/expression/expression.ts';
import { problemWords } from './problem-words.ts';

const area = 'text-problems';
const wordsOf = (language: string) => catalogueOf<Record<'problems' | 'hints' | 'kinds', Record<string, string>>>(language, area);

describe.each(languages)('problems of expressions, texts and patterns in %s', (language) => {
  const { problems, hints, kinds } = wordsOf(language);
  it('have words for every code, and for no other', () => {
    expect([Object.keys(problems).sort(), Object.keys(hints).sort(), Object.keys(kinds).sort()]).toEqual([textProblems, textHints, kindWords].map((table) => Object.keys(table).sort()));
  });
  it('name every value that the English names', () => {
    expect(Object.entries(textProblems).filter(([code, english]) => placeholdersOf(problems[code]) !== placeholdersOf(english))).toEqual([]);
  });
});

describe('words of a problem', () => {
  const causes = ['1 +', 'name = 2', 'upper(5)', 'size(7)', 'contact.name > 3', '{city: 1}', 'a ? 1'].flatMap((source) => checkExpression(source).map(({ cause }) => cause)).filter((cause) => cause !== undefined);
  it('are in English those of the API', async () => {
    const t = await speaking('en', area);
    expect(causes.map((cause) => problemWords(t, cause))).toEqual(causes.map(problemInEnglish));
    expect(causes.length).toBeGreaterThan(6);
  });
  it('keep braces of a placeholder as they are', async () => {
    const cause: TextProblem = { code: 'placeholder_without', values: { found: '{{ email }}', fallback: '{{ email | default: "..." }}' } };
    expect(problemWords(await speaking('de', area), cause)).toContain('verwendet {{ email }}, das');
  });
  it('say kinds of values in the same language', async () => {
    expect(checkExpression('size(7)').map(({ cause }) => cause?.code)).toEqual(['kind_wrong']);
    const [wrong] = checkExpression('size(7)');
    const said = problemWords(await speaking('de', area), wrong?.cause);
    expect(said).toContain('Gefunden: eine Zahl');
    expect(said).toContain('ein Text oder eine Liste');
  });
  it('are none for what was stored before there were causes', async () => {
    const t = await speaking('de', area);
    expect([problemWords(t, undefined), problemWords(t, 'text'), problemWords(t, { code: 'of_tomorrow', values: {} })]).toEqual([undefined, undefined, undefined]);
  });
});
