import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ContactBody, ConversationCounts, ConversationItem, ConversationList, MessageList, RunList, SentTemplate, WhyBody } from '../../../schemas/generated/types.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';

export type InboxView = 'mine' | 'unassigned' | 'all' | 'closed';
export type InboxFilter = { view: InboxView; search: string; numberId: string };

/** Conversations of a view, newest activity first, page by page. */
export const conversationsQuery = (filter: InboxFilter) =>
  infiniteQueryOptions({
    queryKey: keys.conversations.list(filter),
    queryFn: ({ pageParam, signal }) => request<ConversationList>('GET', '/conversations', { query: { ...filter, cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
  });

export const conversationQuery = (id: string) =>
  queryOptions({
    queryKey: keys.conversations.one(id),
    queryFn: ({ signal }) => request<ConversationItem>('GET', `/conversations/${encodeURIComponent(id)}`, { signal }),
  });

export const countsQuery = queryOptions({
  queryKey: [...keys.conversations.all, 'counts'] as const,
  queryFn: ({ signal }) => request<ConversationCounts>('GET', '/conversations/counts', { signal }),
});

/** Messages of a thread; each further page is older. */
export const messagesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: keys.conversations.part(id, 'messages'),
    queryFn: ({ pageParam, signal }) => request<MessageList>('GET', `/conversations/${encodeURIComponent(id)}/messages`, { query: { cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
  });

/** Why a message was answered by this flow and not by another. */
export const whyQuery = (conversationId: string, messageId: string) =>
  queryOptions({
    queryKey: [...keys.conversations.part(conversationId, 'why'), messageId] as const,
    queryFn: ({ signal }) => request<WhyBody>('GET', `/conversations/${encodeURIComponent(conversationId)}/messages/${encodeURIComponent(messageId)}/why`, { signal }),
  });

/** How messages made from a template look. */
export const sentTemplateQuery = (numberId: string, name: string, language: string) =>
  queryOptions({
    queryKey: keys.templates.part(`${numberId}:${name}:${language}`, 'sent'),
    queryFn: ({ signal }) => request<SentTemplate>('GET', `/numbers/${encodeURIComponent(numberId)}/templates/${encodeURIComponent(name)}/${encodeURIComponent(language)}`, { signal }),
  });

/** What flows did and do in a conversation, newest first. */
export const conversationRunsQuery = (id: string) =>
  queryOptions({
    queryKey: keys.conversations.part(id, 'runs'),
    queryFn: ({ signal }) => request<RunList>('GET', `/conversations/${encodeURIComponent(id)}/runs`, { signal }),
  });

export const contactQuery = (id: string) =>
  queryOptions({
    queryKey: keys.contacts.one(id),
    queryFn: ({ signal }) => request<ContactBody>('GET', `/contacts/${encodeURIComponent(id)}`, { signal }),
  });
