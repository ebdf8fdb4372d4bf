import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { WebhookDeliveryList, WebhookDeliveryView, WebhookSubscriptionCreate, WebhookSubscriptionCreated, WebhookSubscriptionList, WebhookSubscriptionUpdate, WebhookSubscriptionView } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';

const path = (id: string): string => `/webhook-subscriptions/${encodeURIComponent(id)}`;

/** All other systems that are told of events. */
export const subscriptionsQuery = queryOptions({
  queryKey: keys.webhookSubscriptions.list(),
  queryFn: async ({ signal }) => (await request<WebhookSubscriptionList>('GET', '/webhook-subscriptions', { query: { limit: 200 }, signal })).items,
});

/** The newest deliveries to one of them; looked at again while one is on its way. */
export function deliveriesQuery(id: string) {
  return queryOptions({
    queryKey: keys.webhookSubscriptions.part(id, 'deliveries'),
    queryFn: ({ signal }) => request<WebhookDeliveryList>('GET', `${path(id)}/deliveries`, { query: { limit: 50 }, signal }),
    refetchInterval: ({ state }) => (state.data?.items.some((delivery) => delivery.state === 'waiting') ? 3000 : false),
  });
}

function useChange<Variables, Result>(change: (variables: Variables) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: keys.webhookSubscriptions.all }) });
}

/** The answer carries the signing secret, which is told only this once. */
export function useCreateSubscription() {
  return useChange((body: WebhookSubscriptionCreate) => request<WebhookSubscriptionCreated>('POST', '/webhook-subscriptions', { body }));
}

export function useUpdateSubscription() {
  return useChange(({ id, changes }: { id: string; changes: WebhookSubscriptionUpdate }) => request<WebhookSubscriptionView>('PATCH', path(id), { body: changes }));
}

export function useDeleteSubscription() {
  return useChange((id: string) => request<undefined>('DELETE', path(id)));
}

/** Sends an event that means nothing, to see whether it arrives. */
export function useTestSubscription() {
  return useChange((id: string) => request<WebhookDeliveryView>('POST', `${path(id)}/test`));
}

export function useRedeliver() {
  return useChange((id: string) => request<WebhookDeliveryView>('POST', `/webhook-deliveries/${encodeURIComponent(id)}/redeliver`));
}
