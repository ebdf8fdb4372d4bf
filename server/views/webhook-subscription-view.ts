import type { WebhookDeliveryRecord, WebhookDeliveryView, WebhookSubscriptionRecord, WebhookSubscriptionView } from '../../schemas/generated/types.ts';

export function webhookSubscriptionView({ _id: id, name, url, events, active, createdAt, lastDeliveredAt, lastProblem, lastProblemAt }: WebhookSubscriptionRecord): WebhookSubscriptionView {
  return {
    id, name, url, active,
    events,
    createdAt: createdAt.toISOString(),
    ...(lastDeliveredAt === undefined ? {} : { lastDeliveredAt: lastDeliveredAt.toISOString() }),
    ...(lastProblem === undefined || lastProblemAt === undefined ? {} : { lastProblem, lastProblemAt: lastProblemAt.toISOString() }),
  };
}

export function webhookDeliveryView({ _id: id, event, state, attempts, body, createdAt, deliveredAt, nextAt, status, problem }: WebhookDeliveryRecord): WebhookDeliveryView {
  return {
    id, event, state, attempts, body,
    createdAt: createdAt.toISOString(),
    ...(deliveredAt === undefined ? {} : { deliveredAt: deliveredAt.toISOString() }),
    ...(nextAt === undefined ? {} : { nextAt: nextAt.toISOString() }),
    ...(status === undefined ? {} : { status }),
    ...(problem === undefined ? {} : { problem }),
  };
}
