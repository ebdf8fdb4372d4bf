import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ContactModel } from '../../../activities/store/models/contacts.ts';
import { ConversationModel } from '../../../activities/store/models/conversations.ts';
import { MessageModel } from '../../../activities/store/models/messages.ts';
import type { Colleague } from './colleague.ts';
import type { SimulatedPlatform } from './simulated-platform.ts';
import type { By, Line, Talk } from './talks.ts';

const PATIENCE_MS = 30_000;
const userIds: Readonly<Record<By, string>> = { tom: 'nordwind-tom', sofia: 'nordwind-sofia', jonas: 'nordwind-jonas' };

export interface Shop {
  readonly platform: SimulatedPlatform;
  readonly colleagues: Readonly<Record<By, Colleague>>;
  readonly numbers: Readonly<Record<Talk['number'], string>>;
  readonly pictures: Readonly<Record<'tent' | 'boots', Buffer>>;
}

/** Plays a conversation from its first to its last line; gives the id of the conversation. */
export async function holdTalk(shop: Shop, talk: Talk): Promise<string> {
  for (const line of talk.lines) {
    if ('says' in line || 'taps' in line || 'picture' in line) await customerDoes(shop, talk, line);
    else await shopDoes(shop, await conversationOf(shop, talk), line);
    await sleep(150);
  }
  return conversationOf(shop, talk);
}

async function customerDoes({ platform, numbers, pictures }: Shop, { customer, number }: Talk, line: Extract<Line, { says: string } | { taps: string } | { picture: string }>): Promise<void> {
  const numberId = numbers[number];
  if ('taps' in line) return platform.tap(numberId, customer, line.taps);
  if ('says' in line) return void (await platform.write(numberId, customer, { type: 'text', text: { body: line.says } }));
  const id = await platform.storePicture(pictures[line.picture]);
  await platform.write(numberId, customer, { type: 'image', image: { id, caption: line.caption } });
}

async function shopDoes({ colleagues }: Shop, conversationId: string, line: Exclude<Line, { says: string } | { taps: string } | { picture: string }>): Promise<void> {
  const path = `/conversations/${encodeURIComponent(conversationId)}`;
  const clientId = randomUUID();
  if ('assignedTo' in line) return void (await colleagues.jonas.call('POST', `${path}/assign`, { assigneeId: userIds[line.assignedTo] }));
  const colleague = colleagues[line.by];
  if ('answers' in line) await colleague.call('POST', `${path}/messages`, { clientId, message: { type: 'text', text: { body: line.answers } } });
  else if ('notes' in line) await colleague.call('POST', `${path}/notes`, { clientId, text: line.notes });
  else await colleague.call('PATCH', path, { status: 'closed' });
}

/** What the customer wrote has to arrive before anybody can answer it. */
async function conversationOf({ numbers }: Shop, { customer, number, lines }: Talk): Promise<string> {
  const written = lines.filter((line) => 'says' in line).length;
  for (const deadline = Date.now() + PATIENCE_MS; ; await sleep(200)) {
    const contact = await ContactModel.findOne({ waId: customer.waId }, { _id: 1 }).lean();
    const found = contact && (await ConversationModel.findOne({ contactId: contact._id, numberId: numbers[number] }, { _id: 1 }).lean());
    if (found && (await MessageModel.countDocuments({ conversationId: found._id })) >= Math.min(1, written)) return found._id;
    if (Date.now() > deadline) throw new Error(`What ${customer.name} wrote did not arrive.`);
  }
}
