import { expect, it } from 'vitest';
import { messageProblems } from '../../../../../../schemas/messages/message-problems.ts';
import { cardProblems, carouselMessage, isComplete, newCard, type CarouselDraft } from './carousel-draft.ts';

const card = { ...newCard(), file: 'med_abcdefgh1', text: 'For two', titles: ['Take it', 'More'] as const, url: 'https://www.example.com/zelt für zwei' };
const draft: CarouselDraft = { body: 'Our tents', media: 'image', buttons: 'reply', cards: [card, { ...card, id: 'other', file: 'https://www.example.com/b.png' }] };

it.each(['reply', 'replies', 'link'] as const)('is a message that WhatsApp takes, with %s', (buttons) => {
  expect(messageProblems(carouselMessage({ ...draft, buttons }))).toEqual([]);
});

it('is no message while something is missing or wrong, and says where', () => {
  expect(carouselMessage({ ...draft, body: ' ' })).toBeUndefined();
  expect(isComplete(newCard(), draft)).toBe(false);
  expect(cardProblems(newCard(), draft)).toEqual({ file: false, lines: false, alike: false, url: false });
  expect(cardProblems({ ...card, file: 'tent.png', text: 'a\nb\nc\nd', titles: ['Yes', 'yes'], url: 'tents' }, { ...draft, buttons: 'replies' })).toEqual({ file: true, lines: true, alike: true, url: false });
  expect(cardProblems({ ...card, url: 'tents' }, { ...draft, buttons: 'link' }).url).toBe(true);
});
