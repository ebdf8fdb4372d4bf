import type { Sim } from '../sim.ts';
import type { BusinessNumber, Customer, StoredMessage } from '../world/entities.ts';
import { compact, type JsonObject } from '../world/json.ts';
import { seenBy } from '../world/user-ids.ts';
import { shownWaId } from '../webhook/messages-entry.ts';

const MESSAGES_OF_A_CHAT = 100;

/** Everybody whom a number has chatted with, as its account knows them. */
export function chatsOf(sim: Sim, number: BusinessNumber): Customer[] {
  const keys = [...sim.world.messages.lastOfEachChat()].filter((last) => last.numberId === number.id).map((last) => last.customerKey);
  return keys.map((key) => seenBy(sim.world, sim.world.customerOf(key), number.wabaId));
}

/** The chats of a number in the shape of the `history` webhook: one piece with all threads. */
export function historyOf(sim: Sim, number: BusinessNumber): JsonObject {
  const threads = chatsOf(sim, number).map((customer) => ({
    id: shownWaId(customer) ?? customer.userId,
    messages: sim.world.messages.chat(number.id, customer.key, MESSAGES_OF_A_CHAT).map((message) => pastMessage(number, customer, message)),
  }));
  return { metadata: { phase: 0, chunk_order: 1, progress: 100 }, threads };
}

function pastMessage(number: BusinessNumber, customer: Customer, message: StoredMessage): JsonObject {
  const person = shownWaId(customer) ?? customer.userId;
  const isOwn = message.author === 'business';
  const content = message.type === 'contacts' ? message.payload['list'] : message.payload;
  return compact({
    from: isOwn ? number.digits : person, to: isOwn ? person : undefined, id: message.id, timestamp: String(Math.floor(message.at / 1000)),
    type: message.type, [message.type]: content, history_context: { status: isOwn ? message.status.toUpperCase() : 'READ' },
  });
}
