import { isWebAddress } from '../../../../../../nodes/shared/web-address.ts';
import { fileSource } from '../../../../../../schemas/file-source.ts';
import type { CarouselCard, ImageHeader, OutgoingInteractive, VideoHeader } from '../../../../../../schemas/generated/types.ts';
import { limits } from '../../../../../../schemas/limits.ts';
import { valueProblem } from '../../../../../../schemas/templates/fill/value-problem.ts';
import { sameTitles } from '../../same-titles.ts';
import { rowId } from '../../RowList.tsx';

/** A card as it is filled in. Every part is kept, also while the message is of a kind that has no use for it. */
export interface CardDraft {
  readonly id: string;
  /** A file of the library, or a link. */
  readonly file: string;
  readonly text: string;
  /** Of one or two replies, or of the link. */
  readonly titles: readonly [string, string];
  readonly url: string;
}

/** What holds for all cards at once (Meta, media carousel messages): their kind of file, and their buttons. */
export interface CarouselDraft {
  readonly body: string;
  readonly media: 'image' | 'video';
  readonly buttons: 'reply' | 'replies' | 'link';
  readonly cards: readonly CardDraft[];
}

/** What is wrong with a card so far; what is only missing counts for isComplete alone. */
export interface CardProblems {
  readonly file: boolean;
  readonly lines: boolean;
  readonly alike: boolean;
  readonly url: boolean;
}

export function newCard(): CardDraft {
  return { id: rowId(), file: '', text: '', titles: ['', ''], url: '' };
}

/** The titles that the message has a use for. */
export function titlesOf({ titles }: CardDraft, buttons: CarouselDraft['buttons']): readonly string[] {
  return titles.slice(0, buttons === 'replies' ? limits.maxCardButtons : 1);
}

export function cardProblems(card: CardDraft, { media, buttons }: CarouselDraft): CardProblems {
  const url = card.url.trim();
  return {
    file: card.file.trim() !== '' && valueProblem(media, card.file) !== undefined,
    lines: (card.text.trim().match(/\n/g) ?? []).length > limits.maxCardLineBreaks,
    alike: sameTitles(titlesOf(card, buttons).map((title) => ({ title }))),
    url: buttons === 'link' && url !== '' && !isWebAddress(url),
  };
}

export function isComplete(card: CardDraft, draft: CarouselDraft): boolean {
  const wrong = Object.values(cardProblems(card, draft)).includes(true);
  return !wrong && card.file.trim() !== '' && titlesOf(card, draft.buttons).every((title) => title.trim() !== '') && (draft.buttons !== 'link' || card.url.trim() !== '');
}

/** The message, once every card is complete. */
export function carouselMessage(draft: CarouselDraft): OutgoingInteractive | undefined {
  const body = draft.body.trim();
  if (body === '' || !draft.cards.every((card) => isComplete(card, draft))) return undefined;
  return { type: 'interactive', interactive: { type: 'carousel', body: { text: body }, action: { cards: carouselCards(draft) } } };
}

/** The cards as far as they are filled in, for the preview too. */
export function carouselCards(draft: CarouselDraft): CarouselCard[] {
  return draft.cards.map((card, index) => {
    const text = card.text.trim();
    const frame = { card_index: index, header: headerOf(draft.media, card.file.trim()), ...(text !== '' && { body: { text } }) };
    const titles = titlesOf(card, draft.buttons).map((title) => title.trim());
    if (draft.buttons === 'link') return { ...frame, type: 'cta_url', action: { name: 'cta_url', parameters: { display_text: titles[0] ?? '', url: URL.parse(card.url.trim())?.href ?? '' } } };
    return { ...frame, type: 'button', action: { buttons: titles.map((title, at) => ({ type: 'quick_reply', quick_reply: { id: `${card.id}-${at}`, title } })) } };
  });
}

function headerOf(media: CarouselDraft['media'], text: string): ImageHeader | VideoHeader {
  const file = text === '' ? {} : fileSource(text);
  return media === 'image' ? { type: 'image', image: file } : { type: 'video', video: file };
}
