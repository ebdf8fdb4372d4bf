import { expect, it } from 'vitest';
import { notice, notices, type NoticeCode } from '../../../schemas/notices.ts';
import { catalogueOf, languages, placeholdersOf, speaking } from '../../../tests/kit/catalogue.ts';
import { noticeWords } from './notice-words.ts';

it.each(languages)('everything that Parley tells people of the team has words in %s, with every value', (language) => {
  const told = catalogueOf<{ notices: Record<string, string> }>(language, 'shell').notices;
  expect(Object.keys(told).sort()).toEqual(Object.keys(notices).sort());
  expect(Object.entries(notices).filter(([code, english]) => placeholdersOf(told[code]) !== placeholdersOf(english))).toEqual([]);
});

it('is said in English as it is stored; what flows write, and codes of a newer server, as they are', async () => {
  const t = await speaking('en', 'shell');
  const values = { online: 3, open: 1, note: 'VIP <1>', who: 'Ann', contact: 'Ben', flow: 'Sale', used: 200, limit: 250, number: '+49 30 1', amount: 2, account: '77', what: 'spam', why: 'It is locked.', date: 'May 2', name: 'sale', language: 'en', reason: 'no', from: 'UTILITY', to: 'MARKETING', steps: 'Offer' };
  const all = (Object.keys(notices) as NoticeCode[]).map((code) => notice(code, values));
  expect(all.map((words) => noticeWords(t, words))).toEqual(all.map(({ text }) => text));
  expect([{ text: 'Call Ben' }, { text: 'New', code: 'of_tomorrow', values: {} }].map((words) => noticeWords(t, words))).toEqual(['Call Ben', 'New']);
});

it('says what has become of a template inside of the sentence about the flow that sends it', async () => {
  const about = { name: 'sale', language: 'en' };
  const told = notice('template_of_live_flow', { ...about, what: notice('template_deleted', about).text, what_code: 'template_deleted', flow: 'Offers', steps: 'Offer' });
  expect(told.text).toBe('The template "sale" (en) was deleted at WhatsApp. The flow "Offers" sends it: Offer.');
  expect(noticeWords(await speaking('de', 'shell'), told)).toBe('Die Vorlage „sale“ (en) wurde bei WhatsApp gelöscht. Der Flow „Offers“ sendet sie: Offer.');
});
