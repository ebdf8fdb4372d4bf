import type { InboundMessage, RequestContactParams } from '../../schemas/generated/types.ts';
import { readAnswer } from '../shared/answers/read-answer.ts';
import { readPhone } from '../shared/answers/read-phone.ts';
import { requestStep } from '../shared/request.ts';

/** A number that is typed counts too: it is what was asked for. */
export default requestStep<RequestContactParams>({
  message: (body) => ({ type: 'request_contact_info', body, action: { name: 'request_contact_info' } }),
  read: (ctx, message) => sharedPhone(message, ctx.contact.country) ?? readAnswer(ctx, message, { accept: 'phone' }),
});

/** The customer's own number, as WhatsApp shares it; a card of somebody else has another origin (Meta, requests for contact information, 2026). */
function sharedPhone({ type, content }: InboundMessage, country: string | undefined): string | undefined {
  if (type !== 'contacts') return undefined;
  const cards: unknown = content['contacts'];
  const [card] = (Array.isArray(cards) ? cards : []) as { origin?: unknown; phones?: unknown }[];
  if (card?.origin !== 'contact_request' || !Array.isArray(card.phones)) return undefined;
  const [phone] = card.phones as { phone?: unknown; wa_id?: unknown }[];
  const written = typeof phone?.phone === 'string' && phone.phone !== '' ? phone.phone : typeof phone?.wa_id === 'string' ? `+${phone.wa_id}` : '';
  return readPhone(written, country);
}
