import type { CarouselCard, HeaderFile, ImageHeader, OutgoingInteractive, SendCarouselParams, VideoHeader } from '../../schemas/generated/types.ts';
import { fileSource } from '../../schemas/file-source.ts';
import { limits } from '../../schemas/limits.ts';
import type { StepContext } from '../contract.ts';
import { renderTitles } from '../shared/choices.ts';
import { renderWithin } from '../shared/render-within.ts';
import { renderWebAddress } from '../shared/web-address.ts';

type Card = SendCarouselParams['cards'][number];

/** Cards of one kind, each with its file, a few words and one button. */
export function carouselMessage(ctx: StepContext, { body, media, buttons, cards }: SendCarouselParams): OutgoingInteractive {
  const draw = buttons === 'links' ? linkCards(ctx, media, cards) : replyCards(ctx, media, cards);
  return { type: 'interactive', interactive: { type: 'carousel', body: { text: renderWithin(ctx, body, limits.maxInteractiveBody, 'text above the cards') }, action: { cards: draw } } };
}

function replyCards(ctx: StepContext, media: SendCarouselParams['media'], cards: readonly Card[]): CarouselCard[] {
  // A customer who types a title must mean one card only.
  return renderTitles(ctx, cards, limits.maxButtonTitle).map(({ key, title }, index) => ({
    ...frameOf(ctx, media, cards[index], index),
    type: 'button',
    action: { buttons: [{ type: 'quick_reply', quick_reply: { id: ctx.choiceId(key), title } }] },
  }));
}

function linkCards(ctx: StepContext, media: SendCarouselParams['media'], cards: readonly Card[]): CarouselCard[] {
  return cards.map((card, index) => ({
    ...frameOf(ctx, media, card, index),
    type: 'cta_url',
    action: { name: 'cta_url', parameters: { display_text: renderWithin(ctx, card.title, limits.maxButtonTitle, 'button of a card'), url: renderWebAddress(ctx, card.url ?? '', 'link of a card') } },
  }));
}

function frameOf(ctx: StepContext, media: SendCarouselParams['media'], card: Card | undefined, index: number) {
  const text = card?.text?.trim() ?? '';
  return { card_index: index, header: headerOf(media, fileOf(ctx, card?.file ?? '')), ...(text !== '' && { body: { text: renderWithin(ctx, text, limits.maxCardBody, 'text of a card') } }) };
}

function headerOf(media: SendCarouselParams['media'], file: HeaderFile): ImageHeader | VideoHeader {
  return media === 'image' ? { type: 'image', image: file } : { type: 'video', video: file };
}

/** A link, a file of the library, or a file that WhatsApp has. */
function fileOf(ctx: StepContext, template: string): HeaderFile {
  const file = renderWithin(ctx, template, limits.maxUrl, 'file of a card');
  const source = fileSource(file);
  return 'link' in source ? { link: renderWebAddress(ctx, template, 'file of a card') } : source;
}
