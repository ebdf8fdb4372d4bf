import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { IncomingWebhookCreate, IncomingWebhookCreated, IncomingWebhookList } from '../../../../schemas/generated/types.ts';
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

/** Deletes an address at once. */
export function useDeleteWebhook() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<undefined>('DELETE', `/incoming-webhooks/${encodeURIComponent(id)}`),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.incomingWebhooks }),
  });
}
