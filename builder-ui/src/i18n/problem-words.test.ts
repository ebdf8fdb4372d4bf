import { readFileSync, readdirSync } from 'node:fs';
import { createInstance, type TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { kindWords, problemInEnglish, textHints, textProblems, type TextProblem } from '../../../schemas/text-problems.ts';
import { checkExpression } from '../../../workflows/engine/expression/expression.ts';
import { problemWords } from './problem-words.ts';

const locales = new URL('../locales/', import.meta.url);
const wordsOf = (language: string) => JSON.parse(readFileSync(new URL(`${language}/text-problems.json`, locales), 'utf8')) as Record<'problems' | 'hints' | 'kinds', Record<string, string>>;

async function speaking(language: string): Promise<TFunction> {
  const i18n = createInstance();
  await i18n.init({ lng: language, resources: { [language]: { 'text-problems': wordsOf(language) } }, interpolation: { escapeValue: false } });
  return i18n.t;
}

describe.each(readdirSync(locales))('problems of expressions, texts and patterns in %s', (language) => {
  const { problems, hints, kinds } = wordsOf(language);
  it('have words for every code, and for no other', () => {
    expect([Object.keys(problems).sort(), Object.keys(hints).sort(), Object.keys(kinds).sort()]).toEqual([textProblems, textHints, kindWords].map((table) => Object.keys(table).sort()));
  });
  it('name every value that the English names', () => {
    const named = (text: string): string[] => [...text.matchAll(/\{\{?(\w+)\}/g)].map(([, name = '']) => name).sort();
    expect(Object.entries(textProblems).filter(([code, english]) => named(problems[code] ?? '').join() !== named(english).join())).toEqual([]);
  });
});

describe('words of a problem', () => {
  const causes = ['1 +', 'name = 2', 'upper(5)', 'size(7)', 'contact.name > 3', '{city: 1}', 'a ? 1'].flatMap((source) => checkExpression(source).map(({ cause }) => cause)).filter((cause) => cause !== undefined);
  it('are in English those of the API', async () => {
    const t = await speaking('en');
    expect(causes.map((cause) => problemWords(t, cause))).toEqual(causes.map(problemInEnglish));
    expect(causes.length).toBeGreaterThan(6);
  });
  it('keep braces of a placeholder as they are', async () => {
    const cause: TextProblem = { code: 'placeholder_without', values: { found: '{{ email }}', fallback: '{{ email | default: "..." }}' } };
    expect(problemWords(await speaking('de'), cause)).toContain('verwendet {{ email }}, das');
  });
  it('say kinds of values in the same language', async () => {
    expect(checkExpression('size(7)').map(({ cause }) => cause?.code)).toEqual(['kind_wrong']);
    const [wrong] = checkExpression('size(7)');
    const said = problemWords(await speaking('de'), wrong?.cause);
    expect(said).toContain('Gefunden: eine Zahl');
    expect(said).toContain('ein Text oder eine Liste');
  });
  it('are none for what was stored before there were causes', async () => {
    const t = await speaking('de');
    expect([problemWords(t, undefined), problemWords(t, 'text'), problemWords(t, { code: 'of_tomorrow', values: {} })]).toEqual([undefined, undefined, undefined]);
  });
});
