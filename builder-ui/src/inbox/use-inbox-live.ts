import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { MessageBody } from '../../../schemas/generated/types.ts';
import { keys } from '../api/keys.ts';
import type { LiveEvent } from '../live/live-connection.ts';
import { useLive } from '../live/use-live.ts';
import { patchConversation, putMessage, type ConversationChange } from './inbox-cache.ts';
import { countsQuery } from './inbox-queries.ts';

// Under a storm of messages the lists are fetched again at most this often; rows already shown change at once.
const refetchMs = 400;

/** Keeps the lists and the open thread current while the inbox is shown. */
export function useInboxLive(conversationId: string | undefined): void {
  const client = useQueryClient();
  const navigate = useNavigate();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const listsToo = useRef(false);
  const refetch = (lists: boolean) => {
    listsToo.current ||= lists;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void client.invalidateQueries({ queryKey: countsQuery.queryKey });
      if (!listsToo.current) return;
      listsToo.current = false;
      void client.invalidateQueries({ queryKey: [...keys.conversations.all, 'list'] });
    }, refetchMs);
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  useLive('conversations', (event) => {
    if (!event.id) return;
    // Its contact was merged into another one, whose conversation has everything now.
    if (event.type === 'conversation.removed') return refetch(true);
    const change = (event.data ?? {}) as ConversationChange;
    const known = patchConversation(client, event.id, change);
    // Assignment and status decide to which view a conversation belongs.
    refetch(!known || 'assignee' in change || 'team' in change || 'status' in change);
  });
  useLive(conversationId ? `conversation:${conversationId}` : null, (event) => {
    if (conversationId) applyThreadEvent(conversationId, event);
  });

  function applyThreadEvent(id: string, event: LiveEvent): void {
    const { movedTo } = (event.data ?? {}) as { movedTo?: string };
    if (movedTo !== undefined) return void navigate({ to: '/inbox/$conversationId', params: { conversationId: movedTo }, search: { view: 'all' }, replace: true });
    if (event.type === 'contact.changed') return void client.invalidateQueries({ queryKey: keys.contacts.all });
    if (event.type === 'conversation.changed') {
      patchConversation(client, id, event.data ?? {});
      void client.invalidateQueries({ queryKey: keys.conversations.part(id, 'runs') });
      return;
    }
    if (isMessage(event.data)) putMessage(client, id, event.data, event.type === 'message.added');
    else void client.invalidateQueries({ queryKey: keys.conversations.part(id, 'messages') });
  }
}

function isMessage(data: unknown): data is MessageBody {
  return typeof data === 'object' && data !== null && 'id' in data && 'direction' in data && 'stateAt' in data;
}
