import type { ContactView, ConversationView, OrganisationView, PriceTable, SendCommand } from '../../../schemas/generated/types.ts';
import { forecastPrice } from '../../../schemas/prices/price-of.ts';
import { localDate } from '../time/local-time.ts';

interface PricedWorld {
  readonly organisation: Pick<OrganisationView, 'prices' | 'messaging' | 'timeZone'>;
  readonly contact: Pick<ContactView, 'country'>;
  readonly conversation: Pick<ConversationView, 'windowExpiresAt' | 'freeEntryUntil'>;
  readonly now: number;
}

/** In millionths of the currency. What is no template costs something only beyond the free ones of a month, which nobody knows here. */
export function messageCost({ contact, conversation, now, organisation }: PricedWorld, { category, message }: Pick<SendCommand, 'category' | 'message'>): number {
  const table = pricesOf(organisation);
  if (table === undefined || message.type !== 'template' || category === 'service') return 0;
  const day = localDate(now, organisation.timeZone).toString();
  const until = (instant: number | undefined): boolean => (instant ?? 0) > now;
  return forecastPrice(table, { category, day, country: contact.country, windowOpen: until(conversation.windowExpiresAt), freeEntry: until(conversation.freeEntryUntil) }).amount ?? 0;
}

/** The organisation's own prices go before those of the price cards. */
export function pricesOf({ prices, messaging }: Pick<OrganisationView, 'prices' | 'messaging'>): PriceTable | undefined {
  const own = messaging?.prices;
  if (own === undefined) return prices;
  return { currency: own.currency, cards: prices?.cards ?? [], own };
}
