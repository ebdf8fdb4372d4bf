import type { Sim } from '../sim.ts';
import { Ids } from '../world/ids.ts';
import type { BusinessNumber, Customer } from '../world/entities.ts';
import { compact, type JsonObject } from '../world/json.ts';
import { hashText } from '../world/random.ts';
import { seenBy } from '../world/user-ids.ts';
import { countryOf, toWaId } from '../world/wa-id.ts';
import { messagesEntry, numberMetadata, shownWaId, webhookContact } from '../webhook/messages-entry.ts';
import { ControlError } from '../control/control-error.ts';

/** The customer moves to another phone number: every business they have chatted with is told, and the user id changes. */
export function changeNumber(sim: Sim, customer: Customer, written: string): Customer {
  const waId = toWaId(written.replaceAll(/\D/g, ''));
  const old = customer.waId;
  if (old === undefined) throw new ControlError('This customer has no phone number to change.', 'key');
  if (sim.world.customers.find({ waId })) throw new ControlError(`Somebody else has the number ${waId}.`, 'waId');
  const userId = Ids.stableUserId(countryOf(waId), hashText(`${waId}:${old}`));
  const changed = { ...customer, waId, userId };
  sim.world.customers.keep(changed);
  for (const number of numbersOf(sim, customer)) {
    const before = seenBy(sim.world, customer, number.wabaId);
    const after = seenBy(sim.world, changed, number.wabaId);
    // Somebody who goes by user name changes the id only; neither number is told.
    const system = customer.hidesNumber
      ? { body: `User ${customer.name} changed the user ID`, type: 'user_changed_user_id', user_id: after.userId }
      : { body: `User ${customer.name} changed from ${old} to ${waId}`, type: 'user_changed_number', wa_id: waId, user_id: after.userId };
    const message = compact({ from: shownWaId(customer), from_user_id: before.userId, id: sim.ids.wamid(customer.hidesNumber ? customer.userId : old, 'customer'), timestamp: seconds(sim), type: 'system', system });
    sim.publisher.publish({
      subject: { wabaId: number.wabaId, numberId: number.id, field: 'messages', kind: 'message', types: ['system'], people: [old, waId], messageIds: [] },
      entry: messagesEntry(number, { messages: [message] }),
      lane: `chat:${number.id}:${customer.key}`,
    });
    tell(sim, number, 'user_id_update', {
      contacts: [webhookContact(after)],
      user_id_update: [{ ...(customer.hidesNumber ? {} : { wa_id: waId }), detail: 'The user changed the phone number.', user_id: { previous: before.userId, current: after.userId }, timestamp: Number(seconds(sim)) }],
    });
  }
  sim.bus.emit({ type: 'customer', key: customer.key });
  return changed;
}

/** The customer takes another user name, gives it up, or begins to go by it in place of the number. Later webhooks show it. */
export function changeUserName(sim: Sim, customer: Customer, change: { username?: string | null; hidesNumber?: boolean }): Customer {
  const { username: old, ...rest } = customer;
  const username = change.username === undefined ? old : (change.username?.replace(/^@/, '') ?? undefined);
  if (change.hidesNumber && username === undefined) throw new ControlError('Only somebody with a user name can hide the number.', 'hidesNumber');
  const changed: Customer = { ...rest, ...(username === undefined ? { hidesNumber: false } : { username }), ...(change.hidesNumber === undefined ? {} : { hidesNumber: change.hidesNumber }) };
  sim.world.customers.keep(changed);
  sim.bus.emit({ type: 'customer', key: customer.key });
  return changed;
}

/** The customer stops or resumes marketing messages: told to every business they have chatted with. */
export function tellMarketingChoice(sim: Sim, customer: Customer): void {
  const value = customer.acceptsMarketing ? 'resume' : 'stop';
  for (const number of numbersOf(sim, customer)) {
    const seen = seenBy(sim.world, customer, number.wabaId);
    const preference = compact({
      wa_id: shownWaId(seen), user_id: seen.userId, detail: `User requested to ${value} marketing messages`, category: 'marketing_messages', value, timestamp: Number(seconds(sim)),
    });
    tell(sim, number, 'user_preferences', { contacts: [webhookContact(seen)], user_preferences: [preference] });
  }
}

function numbersOf(sim: Sim, customer: Customer): BusinessNumber[] {
  return [...sim.world.numbers.values()].filter((number) => !sim.world.messages.chatBackwards(number.id, customer.key).next().done);
}

function tell(sim: Sim, number: BusinessNumber, field: string, parts: JsonObject): void {
  sim.publisher.platform(number.wabaId, field, { messaging_product: 'whatsapp', metadata: numberMetadata(number), ...parts });
}

function seconds(sim: Sim): string {
  return String(Math.floor(sim.timeline.now() / 1000));
}
