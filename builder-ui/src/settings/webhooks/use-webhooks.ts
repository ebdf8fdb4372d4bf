import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { IncomingEventList, IncomingWebhookCreate, IncomingWebhookCreated, IncomingWebhookList, IncomingWebhookUpdate, IncomingWebhookUpdated } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';

/** All addresses for events of other systems, without their keys. */
export const webhooksQuery = queryOptions({
  queryKey: keys.incomingWebhooks,
  queryFn: async ({ signal }) => (await request<IncomingWebhookList>('GET', '/incoming-webhooks', { query: { limit: 200 }, signal })).items,
});

/** Makes an address; the answer carries it and the signing secret, which are told only this once. */
export function useCreateWebhook() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: IncomingWebhookCreate) => request<IncomingWebhookCreated>('POST', '/incoming-webhooks', { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.incomingWebhooks }),
  });
}

/** The newest events that an address received. */
export function receivedQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.incomingWebhooks, id, 'events'],
    queryFn: ({ signal }) => request<IncomingEventList>('GET', `/incoming-webhooks/${encodeURIComponent(id)}/events`, { query: { limit: 20 }, signal }),
  });
}

/** Changes an address; the answer carries a new signing secret when signing was switched on. */
export function useUpdateWebhook() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, changes }: { id: string; changes: IncomingWebhookUpdate }) => request<IncomingWebhookUpdated>('PATCH', `/incoming-webhooks/${encodeURIComponent(id)}`, { body: changes }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.incomingWebhooks }),
  });
}

/** Deletes an address at once. */
export function useDeleteWebhook() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<undefined>('DELETE', `/incoming-webhooks/${encodeURIComponent(id)}`),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.incomingWebhooks }),
  });
}
