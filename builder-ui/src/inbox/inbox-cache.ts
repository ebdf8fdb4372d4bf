import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { ConversationItem, ConversationList, MessageBody, MessageList } from '../../../schemas/generated/types.ts';
import { keys } from '../api/keys.ts';
import { conversationQuery, messagesQuery } from './inbox-queries.ts';

/**
 * Writes what the server told about a conversation into every list and view that shows it. Gives back whether any
 * list knew the conversation; a new one has to be fetched, because only the server knows in which views it belongs.
 */
export function patchConversation(client: QueryClient, id: string, change: ConversationChange): boolean {
  client.setQueryData(conversationQuery(id).queryKey, (old) => (old ? changed(old, change) : old));
  let known = false;
  client.setQueriesData<InfiniteData<ConversationList, string>>({ queryKey: [...keys.conversations.all, 'list'] }, (data) => {
    if (!data?.pages.some((page) => page.items.some((item) => item.id === id))) return data;
    known = true;
    return { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map((item) => (item.id === id ? changed(item, change) : item)) })) };
  });
  return known;
}

/** A whole conversation, or the fields of it that changed; null for a field that is gone (nobody has it any more). */
export type ConversationChange = { [Field in keyof ConversationItem]?: ConversationItem[Field] | null };

/** Fields that a conversation may lose again. */
const losable = ['assignee', 'team', 'assignReason', 'lastMessage', 'windowExpiresAt', 'awaitingReplySince'] as const;

/** What an action answered: complete, so what it leaves out is gone. */
export function replaceConversation(client: QueryClient, item: ConversationItem): void {
  patchConversation(client, item.id, { ...Object.fromEntries(losable.map((field) => [field, null])), ...item });
}

function changed(item: ConversationItem, change: ConversationChange): ConversationItem {
  const next = { ...item };
  for (const field of losable) if (change[field] === null) delete next[field];
  return Object.assign(next, Object.fromEntries(Object.entries(change).filter(([, value]) => value !== null)));
}

/**
 * Adds or replaces a message of a thread; a late, older state never replaces a newer one. announced: it tells that the
 * message exists. Server and worker write their events apart, so this news may come after that of a change.
 */
export function putMessage(client: QueryClient, conversationId: string, message: MessageBody, announced = false): void {
  client.setQueryData<InfiniteData<MessageList, string>>(messagesQuery(conversationId).queryKey, (data) => {
    if (!data) return data;
    const [first, ...older] = data.pages;
    if (!first) return data;
    const known = data.pages.some((page) => page.items.some((item) => item.id === message.id));
    if (!known) return { ...data, pages: [{ ...first, items: [message, ...first.items] }, ...older] };
    return { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map((item) => (item.id === message.id ? newer(item, message, announced) : item)) })) };
  });
}

/** A message passes through more and more states and keeps the time of each, so the one that knows more is newer. */
function newer(known: MessageBody, arrived: MessageBody, announced: boolean): MessageBody {
  const more = Object.keys(arrived.stateAt).length - Object.keys(known.stateAt).length;
  return more > 0 || (more === 0 && !announced) ? arrived : known;
}

/** All loaded messages, oldest first. */
export function threadMessages(data: InfiniteData<MessageList> | undefined): MessageBody[] {
  const byId = new Map<string, MessageBody>();
  for (const page of data?.pages ?? []) for (const message of page.items) byId.set(message.id, message);
  return [...byId.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1));
}

/** Loaded conversations without repeats (a page boundary may shift while people write), latest activity first. */
export function listedConversations(data: InfiniteData<ConversationList> | undefined): ConversationItem[] {
  const byId = new Map<string, ConversationItem>();
  for (const page of data?.pages ?? []) for (const item of page.items) byId.set(item.id, item);
  return [...byId.values()].sort((a, b) => Date.parse(b.lastMessageAt) - Date.parse(a.lastMessageAt));
}
