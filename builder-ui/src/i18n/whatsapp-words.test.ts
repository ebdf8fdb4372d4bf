import { createInstance } from 'i18next';
import { expect, it } from 'vitest';
import { metaErrorRanges, metaErrorRule, metaErrors } from '../../../schemas/meta-errors.ts';
import { catalogueOf, languages } from '../../../tests/kit/catalogue.ts';
import { whatsAppWords } from './whatsapp-words.ts';

const area = 'whatsapp-errors';
const sentencesOf = (language: string) => catalogueOf<{ sentences: Record<string, string> }>(language, area).sentences;

it('there are words for every error of WhatsApp', () => {
  const unlisted = [400, 401, 429, 500].map((status) => metaErrorRule(undefined, status));
  const rules = [...Object.values(metaErrors), ...metaErrorRanges.map(({ rule }) => rule), metaErrorRule(100, 400, 33), ...unlisted];
  const known = new Set(Object.values(sentencesOf('en')));
  expect(rules.map(({ message }) => message).filter((message) => !known.has(message))).toEqual([]);
});

it.each(languages)('an error is said in %s, and what others wrote stays as it is', async (language) => {
  const i18n = createInstance();
  await i18n.init({ lng: language, resources: Object.fromEntries(languages.map((one) => [one, { [area]: catalogueOf<Record<string, string>>(one, area) }])), interpolation: { escapeValue: false } });
  const own = sentencesOf(language);
  for (const [name, english] of Object.entries(sentencesOf('en'))) expect(whatsAppWords(i18n.t, english)).toBe(own[name]);
  expect(whatsAppWords(i18n.t, 'ECONNREFUSED: 10.0.0.1: 443')).toBe('ECONNREFUSED: 10.0.0.1: 443');
});
