import type { MessagePrice, MessageRecord } from '../../schemas/generated/types.ts';
import { billedPrice, categoryOf } from '../../schemas/prices/price-of.ts';
import { ContactModel } from '../store/models/contacts.ts';
import { MessageModel } from '../store/models/messages.ts';
import { addToCell } from './add-to-cell.ts';
import { addToNode } from './add-to-node.ts';
import { billingDay } from './billing-day.ts';
import { marketVolume } from './market-volume.ts';
import { priceTableOf } from './price-table-of.ts';

/** States in which WhatsApp charges a message: only what arrives costs something (Meta, per-message pricing). */
const arrived = new Set<MessageRecord['state']>(['delivered', 'read', 'played']);

/**
 * Once a message has arrived and a status has told its pricing, what it cost is put into the sums and written down beside
 * the forecast. The sum comes first and knows the messages that it counted last: whoever dies in between repeats it with the
 * next status, or when the webhook is handled again, and changes nothing twice.
 */
export async function countCost(record: MessageRecord, now: number): Promise<void> {
  const { _id, orgId, numberId, pricing, cost, state, stateAt } = record;
  if (pricing === undefined || cost?.countedAt !== undefined || !arrived.has(state)) return;
  const at = (stateAt['delivered'] ?? stateAt['read'] ?? stateAt['played'] ?? record.at).getTime();
  const [day, table, contact] = await Promise.all([billingDay(orgId, at), priceTableOf(orgId, numberId), ContactModel.findById(record.contactId, { country: 1 }).lean()]);
  const country = contact?.country;
  const volume = await marketVolume(orgId, table, categoryOf(pricing['category']), country, day);
  const actual: MessagePrice = billedPrice(table, pricing, { day, country, volume });
  if (await addToCell({ record, day, country, actual })) await addToNode(record, actual.amount ?? 0, at);
  await MessageModel.updateOne({ _id }, { $set: { 'cost.actual': actual, 'cost.countedAt': new Date(now) } });
}
