import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ConversationItem, ConversationUpdate, MessageBody, MessageSend, NoteCreate } from '../../../schemas/generated/types.ts';
import { describeError } from '../api/describe-error.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { toast } from '../ui/toast.ts';
import { putMessage, replaceConversation } from './inbox-cache.ts';
import { countsQuery } from './inbox-queries.ts';

/** Everything a person can do to a conversation. Each answer is written into the lists at once. */
export function useConversationActions(id: string) {
  const client = useQueryClient();
  const path = `/conversations/${encodeURIComponent(id)}`;
  const options = {
    onSuccess: (item: ConversationItem) => {
      replaceConversation(client, item);
      void client.invalidateQueries({ queryKey: countsQuery.queryKey });
      void client.invalidateQueries({ queryKey: [...keys.conversations.all, 'list'] });
    },
    onError: (error: unknown) => toast({ tone: 'bad', title: describeError(error).message }),
  };
  return {
    takeOver: useMutation({ mutationFn: () => request<ConversationItem>('POST', `${path}/takeover`), ...options }),
    handBack: useMutation({ mutationFn: () => request<ConversationItem>('POST', `${path}/handback`), ...options }),
    assignTeam: useMutation({ mutationFn: (teamId: string) => request<ConversationItem>('POST', `${path}/assign`, { body: { teamId } }), ...options }),
    assign: useMutation({ mutationFn: (assigneeId: string | null) => request<ConversationItem>('POST', `${path}/assign`, { body: { assigneeId } }), ...options }),
    update: useMutation({ mutationFn: (body: ConversationUpdate) => request<ConversationItem>('PATCH', path, { body }), ...options }),
    markRead: useMutation({ mutationFn: () => request<ConversationItem>('POST', `${path}/read`), onSuccess: (item: ConversationItem) => {
        replaceConversation(client, item);
        // A list that was on its way meanwhile still says unread.
        void client.invalidateQueries({ queryKey: [...keys.conversations.all, 'list'] });
      } }),
    addNote: useMutation({
      mutationFn: (body: NoteCreate) => request<MessageBody>('POST', `${path}/notes`, { body }),
      onSuccess: (note) => putMessage(client, id, note),
    }),
    // The reply box shows a failed send itself, with the text kept for another try.
    send: useMutation({
      mutationFn: (body: MessageSend) => request<MessageBody>('POST', `${path}/messages`, { body }),
      onSuccess: (message) => putMessage(client, id, message),
    }),
  };
}
