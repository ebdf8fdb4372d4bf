import type { ContactRecord, ConversationRecord, MessagePrice, PriceCategory } from '../../schemas/generated/types.ts';
import { forecastPrice } from '../../schemas/prices/price-of.ts';
import { billingDay } from './billing-day.ts';
import { marketVolume } from './market-volume.ts';
import { serviceMessagesOf } from './month-volume.ts';
import { priceTableOf } from './price-table-of.ts';

/** A message about to leave. */
export interface LeavingMessage {
  readonly orgId: string;
  readonly numberId: string;
  /** Of its template; service for everything else. */
  readonly category: PriceCategory;
  readonly contact: Pick<ContactRecord, 'country'>;
  readonly conversation: Pick<ConversationRecord, 'windowExpiresAt' | 'freeEntryUntil'>;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What the message will probably cost: stored with it before it leaves, to be compared with what was charged. */
export async function forecastCost({ orgId, numberId, category, contact, conversation, now }: LeavingMessage): Promise<MessagePrice> {
  const [table, day] = await Promise.all([priceTableOf(orgId, numberId), billingDay(orgId, now)]);
  const { country } = contact;
  const [serviceSent, volume] = await Promise.all([category === 'service' ? serviceMessagesOf(orgId, numberId, day) : 0, marketVolume(orgId, table, category, country, day)]);
  const isOver = (instant: Date | undefined): boolean => instant === undefined || instant.getTime() <= now;
  return forecastPrice(table, { category, day, country, volume, serviceSent, windowOpen: !isOver(conversation.windowExpiresAt), freeEntry: !isOver(conversation.freeEntryUntil) });
}
