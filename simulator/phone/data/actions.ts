import { api, uploadFile } from './api.ts';
import { usePhones, chatName, type PhoneView } from './store.ts';
import type { Chat, Person } from './wire.ts';
import type { JsonObject } from '../../world/json.ts';

/** Loads a conversation into the store. */
export async function loadChat(view: PhoneView): Promise<void> {
  const query = new URLSearchParams({ numberId: view.numberId, customer: view.customerKey });
  const chat = await api<Chat>('GET', `/chat?${query.toString()}`);
  usePhones.setState(({ chats }) => ({ chats: { ...chats, [chatName(view)]: chat } }));
}

/** The customer writes a message; marks say that it was forwarded or is about a product. */
export async function writeMessage(view: PhoneView, message: JsonObject, quotes?: string, marks?: JsonObject): Promise<void> {
  const context = { ...marks, ...(quotes === undefined ? {} : { id: quotes }) };
  await api('POST', '/inbound', {
    numberId: view.numberId,
    from: { key: view.customerKey, ...identityOf(view.customerKey) },
    message,
    ...(Object.keys(context).length === 0 ? {} : { context }),
  });
}

/** The customer sends a file. */
export async function writeFileMessage(view: PhoneView, type: string, file: Blob, filename: string, mimeType: string, extra: JsonObject, quotes?: string): Promise<void> {
  const id = await uploadFile(file, filename, mimeType);
  await writeMessage(view, { type, [type]: { id, ...extra } }, quotes);
}

/** The customer does something with a message. */
export async function actOn(messageId: string, action: string, choice: JsonObject = {}): Promise<{ opens?: string }> {
  return api('POST', '/act', { messageId, action, ...choice });
}

/** Changes settings of a customer. */
export async function changePerson(person: Pick<Person, 'key'> & Partial<Person>): Promise<void> {
  await api('PUT', '/customers', person);
}

// Somebody who was only ever written to is not declared; the number identifies them all the same.
function identityOf(key: string): JsonObject {
  const person = usePhones.getState().state.customers.find((one) => one.key === key);
  return person?.waId ? { waId: person.waId } : { userId: person?.userId ?? key };
}
